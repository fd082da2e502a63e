/** Audit entries in their word index: the log's filters are tags there, so that any of them together meet at once. Entries never change. */

import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { auditColumns } from '../tables/auditLog.ts'
import type { Key, SearchedTable } from './candidates.ts'
import { type Indexed, searchText } from './indexed.ts'
import { type Tag, tag } from './match.ts'
import { phoneForms } from './phone.ts'
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

/** A text that the detail holds under this name; null where it holds none. */
const saidIn = (detail: unknown, name: string): string | null => {
  if (typeof detail !== 'object' || detail === null || !Object.hasOwn(detail, name)) return null
  const value: unknown = Reflect.get(detail, name)
  return typeof value === 'string' ? value : null
}

/** What became of the delivery that an entry is about. */
export const auditOutcome = (entry: AuditEntry): string | null => saidIn(JSON.parse(entry.detail), 'outcome')

const idsIn = (detail: unknown): string[] => {
  const ids: unknown = typeof detail === 'object' && detail !== null ? Reflect.get(detail, 'productIds') : []
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** What an entry is about: one thing, or each product of a delivery about several. */
export const auditEntities = ({ entityId, detail }: AuditEntry): string[] =>
  entityId === null ? idsIn(JSON.parse(detail)) : [entityId]

/** The phone numbers of the person whom a delivery named, as digits alone. */
export const auditPhones = (entry: AuditEntry): string[] => phoneForms(saidIn(JSON.parse(entry.detail), 'label') ?? '')

/** The text that an entry is found by: what it is about, who, from where, why refused, and everything said in its detail. */
export const auditText = (entry: AuditEntry): string => {
  const detail: unknown = JSON.parse(entry.detail)
  const fields = [entry.entityId, entry.actor, entry.sourceAddress, entry.rejectCause, ...leaves(detail)]
  return searchText([...fields, ...phoneForms(saidIn(detail, 'label') ?? '')])
}

export const auditTags = {
  action: (action: string): Tag => tag('action', action),
  eventType: (eventType: string): Tag => tag('type', eventType),
  status: (status: string): Tag => tag('status', status),
  outcome: (outcome: string): Tag => tag('outcome', outcome),
  entityId: (entityId: string): Tag => tag('entity', entityId),
}

const tagIf = (make: (value: string) => Tag, value: string | null): Tag[] => (value === null ? [] : [make(value)])

const tagsOf = (entry: AuditEntry): Tag[] => [
  auditTags.action(entry.action),
  auditTags.status(entry.status),
  ...tagIf(auditTags.outcome, auditOutcome(entry)),
  ...tagIf(auditTags.eventType, entry.eventType),
  ...auditEntities(entry).map(auditTags.entityId),
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
