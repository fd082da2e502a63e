/** The figures that the office's state shows: how much came today, when the last came, what waits for a person. */

import { dateOfInstant } from '../../../../shared/domain/moments.ts'
import { startOfDay } from '../../../../shared/domain/shopDays.ts'
import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { countWaitingCalls } from '../tables/calls.ts'
import { countConflictingOrders } from '../tables/fieldConflicts.ts'
import { unsettledStatuses } from './events.ts'

export type OfficeFigures = Readonly<{
  /** When the last delivery came, ms UTC; null before the first. */
  lastEventAt: number | null
  eventsToday: number
  waitingCalls: number
  unsettledEvents: number
  conflictingOrders: number
}>

export const lastEventQuery = sql<[], { at: number }>`SELECT received_at AS at FROM events ORDER BY id DESC LIMIT 1`

export const eventsSinceQuery = sql<[from: number], { count: number }>`
  SELECT count(*) AS count FROM events INDEXED BY events_by_time WHERE received_at >= ?`

export const withStatusQuery = sql<[string], { count: number }>`
  SELECT count(*) AS count FROM events INDEXED BY events_by_status WHERE status = ? AND status <> 'applied'`

const withStatus = (db: ReadableDatabase, status: string): number => withStatusQuery.get(db, status)?.count ?? 0

/** `zone`: IANA name of the shop's zone, `now`: ms UTC; together they say when today began. */
export const officeFigures = (db: ReadableDatabase, { zone, now }: Readonly<{ zone: string; now: number }>): OfficeFigures => ({
  lastEventAt: lastEventQuery.get(db)?.at ?? null,
  eventsToday: eventsSinceQuery.get(db, startOfDay(dateOfInstant(now, zone), zone))?.count ?? 0,
  waitingCalls: countWaitingCalls(db),
  unsettledEvents: unsettledStatuses.reduce((sum, status) => sum + withStatus(db, status), 0),
  conflictingOrders: countConflictingOrders(db),
})
