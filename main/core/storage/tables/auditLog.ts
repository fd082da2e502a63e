/** The rows of `audit_log` as they lie in the database. Only audit/append adds a row; nothing ever changes or deletes one. */

import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { fragment, sql } from '../sql.ts'

/** The place and the hash of one entry: what the next entry is chained to. */
export type AuditLink = Readonly<{ id: number; hash: string }>

/** An entry together with what is stored of the event that it is about; both null where there is none, `body` alone where it was emptied. */
export type AuditRow = AuditEntry & Readonly<{ body: Buffer | null; bodySha256: string | null }>

/** The columns that hold text, as `AuditEntry` names them. */
export const auditTextColumns = [
  'action',
  'entityType',
  'entityId',
  'actor',
  'sourceAddress',
  'rejectCause',
  'eventType',
  'detail',
] as const

type AuditText = Readonly<Record<(typeof auditTextColumns)[number], Buffer | null>>

type Columns = [
  id: number,
  at: number,
  action: string,
  entityType: string | null,
  entityId: string | null,
  actor: string,
  sourceAddress: string | null,
  status: string,
  rejectCause: string | null,
  eventId: number | null,
  eventType: string | null,
  detail: string,
  prevHash: string,
  hash: string,
]

const insert = sql<Columns>`
  INSERT INTO audit_log (id, at, action, entity_type, entity_id, actor, source_address, status, reject_cause,
                         event_id, event_type, detail, prev_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const last = sql<[], AuditLink>`SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1`

const hashOf = sql<[number], { hash: string }>`SELECT hash FROM audit_log WHERE id = ?`

/** Every column of an `AuditEntry`, under its names. */
export const auditColumns = fragment`
  audit_log.id, at, action, audit_log.entity_type AS entityType, audit_log.entity_id AS entityId, actor,
  source_address AS sourceAddress, audit_log.status, reject_cause AS rejectCause, event_id AS eventId,
  event_type AS eventType, detail, prev_hash AS prevHash, hash`

const byId = sql<[number], AuditEntry>`SELECT ${auditColumns} FROM audit_log WHERE audit_log.id = ?`

const between = sql<[after: number, last: number], AuditEntry>`
  SELECT ${auditColumns} FROM audit_log WHERE audit_log.id > ? AND audit_log.id <= ? ORDER BY audit_log.id`

const rowsAfter = sql<[number, number], AuditRow>`
  SELECT ${auditColumns}, events.body, events.body_sha256 AS bodySha256
  FROM audit_log LEFT JOIN events ON events.id = audit_log.event_id
  WHERE audit_log.id > ? ORDER BY audit_log.id LIMIT ?`

/** Reads the whole log behind `id`: only a check asks, and only once it has met an emptied body. */
const emptyings = sql<[after: number, last: number], { detail: string }>`
  SELECT detail FROM audit_log WHERE id > ? AND id <= ? AND action = 'BODIES_EMPTIED' ORDER BY id`

const textBytes = sql<[number], AuditText>`
  SELECT CAST(action AS BLOB) AS action, CAST(entity_type AS BLOB) AS entityType, CAST(entity_id AS BLOB) AS entityId,
         CAST(actor AS BLOB) AS actor, CAST(source_address AS BLOB) AS sourceAddress,
         CAST(reject_cause AS BLOB) AS rejectCause, CAST(event_type AS BLOB) AS eventType, CAST(detail AS BLOB) AS detail
  FROM audit_log WHERE id = ?`

const size = sql<[], { count: number }>`SELECT count(*) AS count FROM audit_log`

export const insertAuditEntry = (db: WritableDatabase, entry: AuditEntry): void => {
  insert.run(
    db,
    entry.id,
    entry.at,
    entry.action,
    entry.entityType,
    entry.entityId,
    entry.actor,
    entry.sourceAddress,
    entry.status,
    entry.rejectCause,
    entry.eventId,
    entry.eventType,
    entry.detail,
    entry.prevHash,
    entry.hash,
  )
}

/** The newest entry's link, or undefined while the log is empty. */
export const lastAuditLink = (db: ReadableDatabase): AuditLink | undefined => last.get(db)

/** The hash that an entry carries, or undefined where there is no such entry. */
export const auditHashOf = (db: ReadableDatabase, id: number): string | undefined => hashOf.get(db, id)?.hash

/** At most `limit` entries that follow `id`, oldest first, one at a time. */
export const auditRowsAfter = (db: ReadableDatabase, id: number, limit: number): IterableIterator<AuditRow> =>
  rowsAfter.iterate(db, id, limit)

/** One entry, or undefined where there is none. */
export const auditEntryById = (db: ReadableDatabase, id: number): AuditEntry | undefined => byId.get(db, id)

/** The entries after `after` up to `last`, oldest first, one at a time. */
export const auditEntriesBetween = (db: ReadableDatabase, after: number, last: number): IterableIterator<AuditEntry> =>
  between.iterate(db, after, last)

/** What the entries of emptied bodies after `after` up to `last` say. */
export const emptyingsBetween = (db: ReadableDatabase, after: number, last: number): string[] =>
  emptyings.all(db, after, last).map(({ detail }) => detail)

/** The bytes of an entry's text columns, undecoded. */
export const auditTextBytes = (db: ReadableDatabase, id: number): AuditText | undefined => textBytes.get(db, id)

/** The number of entries. */
export const auditLogSize = (db: ReadableDatabase): number => size.get(db)?.count ?? 0
