/** Empties the bodies of old deliveries, a piece of the log at a time; which ones is an entry of the audit log in the same transaction. */

import type { Change } from '../../../shared/contract/changes.ts'
import { dateOfInstant } from '../../../shared/domain/moments.ts'
import { monthsBefore, startOfDay } from '../../../shared/domain/shopDays.ts'
import { appendAudit } from '../audit/append.ts'
import type { EventRange } from '../audit/emptied.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { arrivalOfNewest, emptyBody, firstEventSince, lastEventId, spentEvents } from '../storage/tables/eventBodies.ts'

/** `after`: the event up to which the former piece went, 0 for the first. `months`: how long bodies are kept. `at`: now, integer ms UTC. */
export type Emptying = Readonly<{ after: number; months: number; at: number }>

/** `next`: where the next piece goes on, null after the last one. */
export type EmptyingEnd = Readonly<{ next: number | null; emptied: number }>

/** Some 10 ms of the writer's time. */
const eventsPerPiece = 500

/**
 * So many of the newest bodies stay however old they are, and the first of them says what day it is where the machine's clock is ahead: a clock
 * that jumps by years empties nothing before so many deliveries have come under it.
 */
export const alwaysKept = 1_000

const rangesOf = (ids: readonly number[]): EventRange[] => {
  const ranges: [number, number][] = []
  for (const id of ids) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === id - 1) last[1] = id
    else ranges.push([id, id])
  }
  return ranges
}

/** Whole days of the shop's. Undefined where the shop is too young for any body to be old. */
const limitOf = (db: WritableDatabase, { months, at }: Emptying, zone: string): number | undefined => {
  const known = arrivalOfNewest(db, alwaysKept)
  if (known === undefined) return undefined
  return startOfDay(monthsBefore(dateOfInstant(Math.min(known, at), zone), months), zone)
}

const record = (db: WritableDatabase, ids: readonly number[], { months, at }: Emptying, limit: number): readonly Change[] => {
  if (ids.length === 0) return []
  const { id } = appendAudit(db, {
    at,
    action: 'BODIES_EMPTIED',
    actor: 'system',
    status: 'SUCCESS',
    detail: { months, before: limit, count: ids.length, events: rangesOf(ids) },
  })
  return [{ kind: 'audit', id: String(id), action: 'created' }]
}

/**
 * Empties what is old in the next piece. Goes from the first event on and ends at the first that is young, so that an old date given to a new
 * delivery by a wrong clock empties nothing. What waits for a person keeps its body until it does not.
 */
export const emptyBodies = (
  db: WritableDatabase,
  input: Emptying,
  { zone }: Readonly<{ zone: string }>,
): Readonly<{ value: EmptyingEnd; changes: readonly Change[] }> => {
  const limit = limitOf(db, input, zone)
  if (limit === undefined) return { value: { next: null, emptied: 0 }, changes: [] }
  const last = input.after + eventsPerPiece
  const young = firstEventSince(db, input.after, last, limit)
  const ids = spentEvents(db, input.after, young ?? last + 1)
  for (const id of ids) emptyBody(db, id)
  const isLast = young !== undefined || last >= lastEventId(db)
  return { value: { next: isLast ? null : last, emptied: ids.length }, changes: record(db, ids, input, limit) }
}
