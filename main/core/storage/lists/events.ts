/** Deliveries that wait for a person, and any other by its state; newest first by id, without their bodies. */

import type { EventFilter } from '../../../../shared/contract/lists.ts'
import type { Page } from '../../../../shared/contract/paging.ts'
import type { EventStatus, StoredEvent } from '../../../../shared/domain/entities.ts'
import { Fault } from '../../base/fault.ts'
import type { ReadableDatabase } from '../handles.ts'
import type { Direction, Span } from '../search/candidates.ts'
import { fragment, type Query, sql } from '../sql.ts'
import { type EventRow, eventById, toEventSummary, toStoredEvent } from '../tables/events.ts'
import { keyCursor, type PageRequest, pageOf, spanBeyond, startOf, withoutSurplus } from './page.ts'

/** States that ask for a person. */
export const unsettledStatuses = ['failed', 'unrecognised'] as const satisfies readonly EventStatus[]

type Summary = Omit<EventRow, 'body'>
type Run = Readonly<Record<Direction, Query<[status: EventStatus, above: number, below: number, limit: number], Summary>>>

const kind = 'e'
const cursorOf = keyCursor<Summary>(kind, (row) => row.id)

const columns = fragment`
  id, receipt_id, source, type, received_at, remote_address, dedupe_key, body_sha256, status, error, entity_type, entity_id,
  duplicate_of, warnings`

// `status <> 'applied'` says again what the partial index says: without it SQLite does not see that the index fits.
const rest = fragment`
  SELECT ${columns} FROM events INDEXED BY events_by_status WHERE status = ? AND status <> 'applied' AND id > ? AND id < ?`

export const restRun: Run = {
  older: sql`${rest} ORDER BY id DESC LIMIT ?`,
  newer: sql`${rest} ORDER BY id LIMIT ?`,
}

/** Nearly every event is applied, so walking the table finds a page of them at once. */
const applied = fragment`SELECT ${columns} FROM events WHERE status = ? AND id > ? AND id < ?`

export const appliedRun: Run = {
  older: sql`${applied} ORDER BY id DESC LIMIT ?`,
  newer: sql`${applied} ORDER BY id LIMIT ?`,
}

const rowsOf = (db: ReadableDatabase, statuses: readonly EventStatus[], span: Span, direction: Direction, limit: number) => {
  const sign = direction === 'older' ? -1 : 1
  return statuses
    .flatMap((status) => (status === 'applied' ? appliedRun : restRun)[direction].all(db, status, span.above, span.below, limit))
    .sort((a, b) => sign * (a.id - b.id))
}

/** One page. Faults with `invalid` for a cursor of another list. */
export const listEvents = (
  db: ReadableDatabase,
  request: PageRequest & { filter: EventFilter },
): Page<Omit<StoredEvent, 'body'>> => {
  const start = startOf(request)
  const statuses = request.filter.status === undefined ? unsettledStatuses : [request.filter.status]
  const rows = rowsOf(db, statuses, spanBeyond(kind, start), start.direction, request.limit + 1)
  return pageOf(start, withoutSurplus(rows, request.limit, cursorOf), cursorOf, toEventSummary)
}

/** A delivery with its body as text. Faults with `not_found`. */
export const getEvent = (db: ReadableDatabase, { id }: Readonly<{ id: number }>): StoredEvent => {
  const row = eventById(db, id)
  if (row === undefined) throw new Fault('not_found', `There is no event ${id}`, { detail: { id } })
  return toStoredEvent(row)
}
