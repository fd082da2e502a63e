/** The rows of `events`: every delivery that was kept, its bytes as received, and what became of it. */

import type { EventStatus, Issue, StoredEvent } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { fragment, sql } from '../sql.ts'

/** `error` and `warnings` hold a JSON array of issues, or NULL for none. */
export type EventRow = Readonly<{
  id: number
  receipt_id: string
  source: string
  type: string
  received_at: number
  remote_address: string | null
  dedupe_key: string
  /** Null once it was emptied. */
  body: Buffer | null
  body_sha256: string
  status: EventStatus
  error: string | null
  entity_type: string | null
  entity_id: string | null
  duplicate_of: number | null
  warnings: string | null
  /** 1: the sender said that this is from the past. */
  is_history: 0 | 1
}>

/** What became of a delivery, as far as it is known only after its effect. */
export type EventResult = Pick<EventRow, 'status' | 'error' | 'entity_type' | 'entity_id' | 'duplicate_of' | 'warnings'>

type ResultColumns = [
  status: EventStatus,
  error: string | null,
  entityType: string | null,
  entityId: string | null,
  duplicateOf: number | null,
  warnings: string | null,
]

type Columns = [
  receiptId: string,
  source: string,
  type: string,
  receivedAt: number,
  remoteAddress: string | null,
  dedupeKey: string,
  body: Buffer | null,
  bodySha256: string,
  isHistory: 0 | 1,
  ...result: ResultColumns,
]

const insert = sql<Columns>`
  INSERT INTO events (receipt_id, source, type, received_at, remote_address, dedupe_key, body, body_sha256, is_history,
                      status, error, entity_type, entity_id, duplicate_of, warnings)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const updateResult = sql<[...ResultColumns, id: number]>`
  UPDATE events SET status = ?, error = ?, entity_type = ?, entity_id = ?, duplicate_of = ?, warnings = ? WHERE id = ?`

const settle = sql<[duplicateOf: number, id: number]>`UPDATE events SET status = 'duplicate', duplicate_of = ? WHERE id = ?`

const byId = sql<[number], EventRow>`
  SELECT id, receipt_id, source, type, received_at, remote_address, dedupe_key, body, body_sha256,
         status, error, entity_type, entity_id, duplicate_of, warnings, is_history
  FROM events WHERE id = ?`

/** A delivery that came earlier under the same key. */
export type EarlierEvent = Pick<EventRow, 'id' | 'received_at' | 'body_sha256' | 'status' | 'type' | 'entity_type' | 'entity_id'>

const earlierColumns = fragment`id, received_at, body_sha256, status, type, entity_type, entity_id`

// Spelled as the partial index `events_by_key` is, or SQLite would not use it.
const newestByKey = sql<[string], EarlierEvent>`
  SELECT ${earlierColumns} FROM events
  WHERE dedupe_key = ? AND status <> 'duplicate' AND dedupe_key NOT GLOB 'content:*' ORDER BY id DESC LIMIT 1`

const earlierById = sql<[number], EarlierEvent>`
  SELECT ${earlierColumns} FROM events WHERE id = ? AND status <> 'duplicate'`

const resultColumns = (result: EventResult): ResultColumns => [
  result.status,
  result.error,
  result.entity_type,
  result.entity_id,
  result.duplicate_of,
  result.warnings,
]

/** Stores a delivery and returns its id. */
export const insertEvent = (db: WritableDatabase, event: Omit<EventRow, 'id'>): number =>
  insert.run(
    db,
    event.receipt_id,
    event.source,
    event.type,
    event.received_at,
    event.remote_address,
    event.dedupe_key,
    event.body,
    event.body_sha256,
    event.is_history,
    ...resultColumns(event),
  ).lastInsertRowid

/** Records what became of a stored delivery. Throws where there is no such event. */
export const setEventResult = (db: WritableDatabase, id: number, result: EventResult): void => {
  const { changes } = updateResult.run(db, ...resultColumns(result), id)
  if (changes !== 1) throw new Error(`event ${id} is not there`)
}

/** A later delivery did what this one could not; what was wrong with it stays on record. */
export const settleAsDuplicate = (db: WritableDatabase, id: number, duplicateOf: number): void => {
  settle.run(db, duplicateOf, id)
}

export const eventById = (db: ReadableDatabase, id: number): EventRow | undefined => byId.get(db, id)

/** The event with this id, unless it is a duplicate itself. */
export const earlierEvent = (db: ReadableDatabase, id: number): EarlierEvent | undefined => earlierById.get(db, id)

/** The newest event under a key of its sender's that is not itself a duplicate. */
export const newestEventByKey = (db: ReadableDatabase, key: string): EarlierEvent | undefined => newestByKey.get(db, key)

const issuesOf = (json: string | null): Issue[] => (json === null ? [] : (JSON.parse(json) as Issue[]))

/** An event as a screen sees it, without its body. */
export const toEventSummary = (row: Omit<EventRow, 'body' | 'is_history'>): Omit<StoredEvent, 'body'> => ({
  id: row.id,
  receiptId: row.receipt_id,
  source: row.source,
  type: row.type,
  receivedAt: row.received_at,
  remoteAddress: row.remote_address,
  dedupeKey: row.dedupe_key,
  bodySha256: row.body_sha256,
  status: row.status,
  issues: issuesOf(row.error),
  warnings: issuesOf(row.warnings),
  entityType: row.entity_type,
  entityId: row.entity_id,
  duplicateOf: row.duplicate_of,
})

/** An event as a screen sees it, its body as text. */
export const toStoredEvent = (row: EventRow): StoredEvent => ({
  ...toEventSummary(row),
  body: row.body?.toString('utf8') ?? null,
})
