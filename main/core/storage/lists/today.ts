/** The shop's day for the start screen, read in one snapshot, so that its figures belong together. */

import type { TodayFigures } from '../../../../shared/contract/today.ts'
import { channels, type OrderStatus } from '../../../../shared/domain/entities.ts'
import { dateOfInstant } from '../../../../shared/domain/moments.ts'
import { daysBefore, endOfDay, type HourOfDay, hoursOfDay, startOfDay } from '../../../../shared/domain/shopDays.ts'
import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { countWaitingCalls } from '../tables/calls.ts'
import { countConflictingOrders } from '../tables/fieldConflicts.ts'
import { toStockItem } from '../tables/stockItems.ts'
import { eventsSinceQuery, lastEventQuery, withStatusQuery } from './office.ts'
import { countQuery } from './orderCounts.ts'
import { itemRun } from './stock.ts'
import { countArrived, gasOf, sumOrders } from './todayOrders.ts'

const week = 7
const hourMs = 3_600_000
const shownStock = 6

export const eventsBetweenQuery = sql<[from: number, to: number], { count: number }>`
  SELECT count(*) AS count FROM events INDEXED BY events_by_time WHERE received_at >= ? AND received_at < ?`

export const oldestCallQuery = sql<[], { at: number | null }>`
  SELECT min(created_at) AS at FROM orders INDEXED BY orders_waiting WHERE channel = 'phone' AND acknowledged_at IS NULL`

export const firstEventQuery = sql<[from: number], { id: number }>`
  SELECT id FROM events INDEXED BY events_by_time WHERE received_at >= ? ORDER BY received_at, id LIMIT 1`

export const unsettledSinceQuery = sql<[status: string, id: number], { count: number }>`
  SELECT count(*) AS count FROM events INDEXED BY events_by_status WHERE status = ? AND status <> 'applied' AND id >= ?`

/** Orders of any day in a state; a count of an index alone. */
const inState = (db: ReadableDatabase, status: OrderStatus): number =>
  channels.reduce((sum, channel) => sum + (countQuery.get(db, status, channel, 0, Number.MAX_SAFE_INTEGER)?.count ?? 0), 0)

const between = (db: ReadableDatabase, { from, to }: HourOfDay): number => eventsBetweenQuery.get(db, from, to)?.count ?? 0

const sumOf = (hours: readonly HourOfDay[], hour: number, count: (hour: HourOfDay) => number): number =>
  hours.filter((each) => each.hour === hour).reduce((sum, each) => sum + count(each), 0)

const hoursFor = (db: ReadableDatabase, date: string, comparedDate: string, zone: string): TodayFigures['hours'] => {
  const today = hoursOfDay(date, zone)
  const before = hoursOfDay(comparedDate, zone)
  return Array.from({ length: 24 }, (_, hour) => ({
    hour,
    orders: sumOf(today, hour, (each) => countArrived(db, each)),
    ordersBefore: sumOf(before, hour, (each) => countArrived(db, each)),
    events: sumOf(today, hour, (each) => between(db, each)),
  }))
}

/** The products with a minimum, lowest against it first; a shop has few enough to look at each. */
const stockOf = (db: ReadableDatabase): TodayFigures['stock'] => {
  const counted = itemRun.first.all(db, 0).flatMap((row) => {
    const { quantity, min_stock: minimum } = row
    return quantity === null || minimum === null ? [] : [{ row, isLow: quantity <= minimum, share: quantity / (minimum || 1) }]
  })
  const lowest = counted.sort((a, b) => a.share - b.share).slice(0, shownStock)
  return { low: counted.filter(({ isLow }) => isLow).length, items: lowest.map(({ row }) => toStockItem(row)) }
}

const eventsOf = (db: ReadableDatabase, start: number, now: number): TodayFigures['events'] => {
  const first = firstEventQuery.get(db, start)?.id ?? Number.MAX_SAFE_INTEGER
  const unsettledToday = (status: string) => unsettledSinceQuery.get(db, status, first)?.count ?? 0
  return {
    lastAt: lastEventQuery.get(db)?.at ?? null,
    today: eventsSinceQuery.get(db, start)?.count ?? 0,
    lastHour: eventsSinceQuery.get(db, now - hourMs)?.count ?? 0,
    failedToday: unsettledToday('failed') + unsettledToday('unrecognised'),
  }
}

/** `zone`: IANA name of the shop's zone; `now`: ms UTC; together they say which day it is. */
export const todayFigures = (db: ReadableDatabase, { zone, now }: Readonly<{ zone: string; now: number }>): TodayFigures => {
  const date = dateOfInstant(now, zone)
  const comparedDate = daysBefore(date, week)
  const day = { from: startOfDay(date, zone), to: endOfDay(date, zone) }
  const startBefore = startOfDay(comparedDate, zone)
  const { count, cancelled, cents, unpriced } = sumOrders(db, day)
  return {
    date,
    comparedDate,
    orders: { count, cancelled, before: countArrived(db, { from: startBefore, to: startBefore + now - day.from }) },
    amount: { cents, unpriced },
    open: { pending: inState(db, 'pending'), confirmed: inState(db, 'confirmed'), delivering: inState(db, 'delivering') },
    calls: { waiting: countWaitingCalls(db), oldestAt: oldestCallQuery.get(db)?.at ?? null },
    hours: hoursFor(db, date, comparedDate, zone),
    ...gasOf(db, day),
    unsettled: {
      failed: withStatusQuery.get(db, 'failed')?.count ?? 0,
      unrecognised: withStatusQuery.get(db, 'unrecognised')?.count ?? 0,
      conflicts: countConflictingOrders(db),
    },
    stock: stockOf(db),
    events: eventsOf(db, day.from, now),
  }
}
