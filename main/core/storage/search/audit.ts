/** Audit entries in their word index: the log's filters are tags there, so that any of them together meet at once. Entries never change. */

import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { auditColumns } from '../tables/auditLog.ts'
import type { Key, SearchedTable } from './candidates.ts'
import { type Indexed, searchText } from './indexed.ts'
import { type Tag, tag } from './match.ts'
import { progressOf } from './progress.ts'

export const searchedAudit: SearchedTable = {
  progress: (db) => progressOf(db, 'audit'),
  hits: {
    older: sql<[string, number, number], Key>`
      SELECT rowid AS key FROM audit_search WHERE audit_search MATCH ? AND rowid > ? AND rowid < ? ORDER BY rowid DESC`,
    newer: sql<[string, number, number], Key>`
      SELECT rowid AS key FROM audit_search WHERE audit_search MATCH ? AND rowid > ? AND rowid < ? ORDER BY rowid`,
  },
  fresh: sql<[number, number, number], Key>`
    SELECT id AS key FROM audit_log WHERE id > max(?, ?) AND id < ?`,
}

const appended = sql<[id: number, limit: number], AuditEntry>`
  SELECT ${auditColumns} FROM audit_log WHERE id > ? ORDER BY id LIMIT ?`

/** Nobody searches for one, and its pieces would be most of the index. */
const checksum = /^[\da-f]{64}$/

/** Texts and numbers anywhere in a JSON value; the names of fields are not among them. */
const leaves = (value: unknown): string[] => {
  if (typeof value === 'string') return checksum.test(value) ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves)
  return []
}

/** The text that an entry is found by: what it is about, who, from where, why refused, and everything said in its detail. */
export const auditText = (entry: AuditEntry): string =>
  searchText([entry.entityId, entry.actor, entry.sourceAddress, entry.rejectCause, ...leaves(JSON.parse(entry.detail))])

export const auditTags = {
  action: (action: string): Tag => tag('action', action),
  eventType: (eventType: string): Tag => tag('type', eventType),
  status: (status: string): Tag => tag('status', status),
  entityId: (entityId: string): Tag => tag('entity', entityId),
}

const tagsOf = (entry: AuditEntry): Tag[] => [
  auditTags.action(entry.action),
  auditTags.status(entry.status),
  ...(entry.eventType === null ? [] : [auditTags.eventType(entry.eventType)]),
  ...(entry.entityId === null ? [] : [auditTags.entityId(entry.entityId)]),
]

/** The next entries to be put into the index; an entry's id is its revision. */
export const appendedEntries = (db: ReadableDatabase, progress: number, limit: number): AuditEntry[] =>
  appended.all(db, progress, limit)

export const indexedEntry = (entry: AuditEntry): Indexed => ({
  key: entry.id,
  revision: entry.id,
  text: auditText(entry),
  tags: tagsOf(entry),
})
