/** The bodies of old deliveries: which may be emptied, and the emptying. Everything else of a delivery stays, its digest too. */

import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

const firstOfNewest = sql<[others: number], { at: number }>`
  SELECT received_at AS at FROM events WHERE id <= (SELECT max(id) FROM events) - ? ORDER BY id DESC LIMIT 1`

const firstSince = sql<[after: number, last: number, since: number], { id: number }>`
  SELECT id FROM events WHERE id > ? AND id <= ? AND received_at >= ? ORDER BY id LIMIT 1`

const size = sql<[], { last: number | null }>`SELECT max(id) AS last FROM events`

/** Settled, about no call that nobody has taken and about no order on which shop and company differ. */
const spent = sql<[after: number, before: number], { id: number }>`
  SELECT id FROM events
  WHERE id > ? AND id < ? AND status IN ('applied', 'duplicate', 'stale') AND body IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM field_conflicts WHERE events.entity_type = 'order' AND order_no = events.entity_id)
    AND NOT EXISTS (SELECT 1 FROM orders WHERE events.entity_type = 'order' AND order_no = events.entity_id
                    AND channel = 'phone' AND acknowledged_at IS NULL)
  ORDER BY id`

const empty = sql<[id: number]>`UPDATE events SET body = NULL WHERE id = ?`

/** When the first of the newest `count` events arrived; undefined where there are not so many. */
export const arrivalOfNewest = (db: ReadableDatabase, count: number): number | undefined => firstOfNewest.get(db, count - 1)?.at

/** The first event after `after` up to `last` that arrived at `since` or later. */
export const firstEventSince = (db: ReadableDatabase, after: number, last: number, since: number): number | undefined =>
  firstSince.get(db, after, last, since)?.id

export const lastEventId = (db: ReadableDatabase): number => size.get(db)?.last ?? 0

/** The events between the two, both excluded, that still have a body and wait for nobody. */
export const spentEvents = (db: ReadableDatabase, after: number, before: number): number[] =>
  spent.all(db, after, before).map(({ id }) => id)

export const emptyBody = (db: WritableDatabase, id: number): void => {
  empty.run(db, id)
}
