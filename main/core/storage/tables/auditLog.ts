/** The rows of `audit_log` as they lie in the database. Only audit/append adds a row; nothing ever changes or deletes one. */

import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

/** The place and the hash of one entry: what the next entry is chained to. */
export type AuditLink = Readonly<{ id: number; hash: string }>

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
