/** What an audit filter means: for one entry, and for the indexes that find entries faster than reading them all. */

import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import { auditEntities, auditOutcome, auditPhones, auditTags, auditText, searchedAudit } from '../search/audit.ts'
import { candidates, type Directed, type Direction, everything, type Span } from '../search/candidates.ts'
import { matchExpression, type Tag } from '../search/match.ts'
import { normalise } from '../search/normalise.ts'
import { areFound, type Term, termsOf } from '../search/terms.ts'
import { sql } from '../sql.ts'
import { keysIn } from './keys.ts'

/** Reads a filter once; the rest is asked for each entry. */
export type ReadFilter = Readonly<{ filter: AuditFilter; terms: readonly Term[]; orderNo: string; digits: string }>

export const allEntries: Directed<[above: number, below: number]> = {
  older: sql`SELECT id AS key FROM audit_log WHERE id > ? AND id < ? ORDER BY id DESC`,
  newer: sql`SELECT id AS key FROM audit_log WHERE id > ? AND id < ? ORDER BY id`,
}

export const firstIdSince = sql<[from: number, to: number], { id: number | null }>`
  SELECT min(id) AS id FROM audit_log INDEXED BY audit_by_time WHERE at >= ? AND at < ?`

export const lastIdBefore = sql<[from: number, to: number], { id: number | null }>`
  SELECT max(id) AS id FROM audit_log INDEXED BY audit_by_time WHERE at >= ? AND at < ?`

export const readFilter = (filter: AuditFilter): ReadFilter => ({
  filter,
  terms: termsOf(filter.text ?? ''),
  orderNo: normalise(filter.orderNo ?? ''),
  digits: normalise(filter.phone ?? '').replace(/\D/g, ''),
})

/** The ids between which all entries of a time lie; others lie there too where the clock jumped. Each end costs a walk over the time. */
export const spanOfTime = (db: ReadableDatabase, { from, to }: AuditFilter): Span => {
  const time = [from ?? Number.MIN_SAFE_INTEGER, to ?? Number.MAX_SAFE_INTEGER] as const
  const lowest = from === undefined ? everything.above + 1 : (firstIdSince.get(db, ...time)?.id ?? everything.below)
  const highest = to === undefined ? everything.below - 1 : (lastIdBefore.get(db, ...time)?.id ?? everything.above)
  return { above: lowest - 1, below: highest + 1 }
}

const tagIf = (make: (value: string) => Tag, value: string | undefined): Tag[] => (value === undefined ? [] : [make(value)])

const tagsOf = ({ action, outcome, eventType, status, entityId }: AuditFilter): Tag[] => [
  ...tagIf(auditTags.action, action),
  ...tagIf(auditTags.outcome, outcome),
  ...tagIf(auditTags.eventType, eventType),
  ...tagIf(auditTags.status, status),
  ...tagIf(auditTags.entityId, entityId),
]

const isOfColumns = ({ action, eventType, status, entityId, from, to }: AuditFilter, entry: AuditEntry): boolean =>
  (action === undefined || entry.action === action) &&
  (eventType === undefined || entry.eventType === eventType) &&
  (status === undefined || entry.status === status) &&
  (entityId === undefined || auditEntities(entry).includes(entityId)) &&
  (from === undefined || entry.at >= from) &&
  (to === undefined || entry.at < to)

const isOfOrder = (orderNo: string, { entityType, entityId }: AuditEntry): boolean =>
  entityType === 'order' && entityId !== null && normalise(entityId).includes(orderNo)

/** Whether the filter lets an entry through. */
export const isMeant = ({ filter, terms, orderNo, digits }: ReadFilter, entry: AuditEntry): boolean =>
  isOfColumns(filter, entry) &&
  (filter.outcome === undefined || auditOutcome(entry) === filter.outcome) &&
  (orderNo === '' || isOfOrder(orderNo, entry)) &&
  (digits === '' || auditPhones(entry).some((number) => number.includes(digits))) &&
  (terms.length === 0 || areFound(terms, auditText(entry)))

/** Ids in the span that the filter may let through, nearest to the start of the direction first. Close the iterator to free the connection. */
export const auditCandidates = (
  db: ReadableDatabase,
  { filter, terms, orderNo, digits }: ReadFilter,
  span: Span,
  direction: Direction,
): Generator<number> => {
  const wanted = [...terms, ...termsOf(orderNo), ...termsOf(digits)]
  const tags = tagsOf(filter)
  return wanted.length + tags.length === 0
    ? keysIn(db, allEntries, span, direction)
    : candidates(db, searchedAudit, matchExpression(wanted, tags), span, direction)
}
