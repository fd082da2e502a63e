/** The audit log as a screen reads it: newest first by id, because ids never jump and clocks do. */

import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import type { Page } from '../../../../shared/contract/paging.ts'
import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import { auditTags, auditText, searchedAudit } from '../search/audit.ts'
import { candidates, type Directed, everything, type Span } from '../search/candidates.ts'
import { facetsOf } from '../search/facets.ts'
import { look } from '../search/look.ts'
import { matchExpression, type Tag } from '../search/match.ts'
import { areFound, type Term, termsOf } from '../search/terms.ts'
import { sql } from '../sql.ts'
import { auditColumns } from '../tables/auditLog.ts'
import { writeCursor } from './cursor.ts'
import { keysIn } from './keys.ts'
import { keyCursor, type PageRequest, pageOf, spanBeyond, startOf } from './page.ts'

const kind = 'a'
const cursorOf = keyCursor<AuditEntry>(kind, (entry) => entry.id)

const byId = sql<[number], AuditEntry>`SELECT ${auditColumns} FROM audit_log WHERE audit_log.id = ?`

export const allEntries: Directed<[above: number, below: number]> = {
  older: sql`SELECT id AS key FROM audit_log WHERE id > ? AND id < ? ORDER BY id DESC`,
  newer: sql`SELECT id AS key FROM audit_log WHERE id > ? AND id < ? ORDER BY id`,
}

export const firstIdSince = sql<[from: number, to: number], { id: number | null }>`
  SELECT min(id) AS id FROM audit_log INDEXED BY audit_by_time WHERE at >= ? AND at < ?`

export const lastIdBefore = sql<[from: number, to: number], { id: number | null }>`
  SELECT max(id) AS id FROM audit_log INDEXED BY audit_by_time WHERE at >= ? AND at < ?`

/** The ids between which all entries of a time lie; others lie there too where the clock jumped. Each end costs a walk over the time. */
const spanOfTime = (db: ReadableDatabase, { from, to }: AuditFilter): Span => {
  const time = [from ?? Number.MIN_SAFE_INTEGER, to ?? Number.MAX_SAFE_INTEGER] as const
  const lowest = from === undefined ? everything.above + 1 : (firstIdSince.get(db, ...time)?.id ?? everything.below)
  const highest = to === undefined ? everything.below - 1 : (lastIdBefore.get(db, ...time)?.id ?? everything.above)
  return { above: lowest - 1, below: highest + 1 }
}

const tagsOf = ({ action, eventType, status, entityId }: AuditFilter): Tag[] => [
  ...(action === undefined ? [] : [auditTags.action(action)]),
  ...(eventType === undefined ? [] : [auditTags.eventType(eventType)]),
  ...(status === undefined ? [] : [auditTags.status(status)]),
  ...(entityId === undefined ? [] : [auditTags.entityId(entityId)]),
]

const isMeant = (
  { action, eventType, status, entityId, from, to }: AuditFilter,
  terms: readonly Term[],
  entry: AuditEntry,
): boolean =>
  (action === undefined || entry.action === action) &&
  (eventType === undefined || entry.eventType === eventType) &&
  (status === undefined || entry.status === status) &&
  (entityId === undefined || entry.entityId === entityId) &&
  (from === undefined || entry.at >= from) &&
  (to === undefined || entry.at < to) &&
  (terms.length === 0 || areFound(terms, auditText(entry)))

/** One page. Faults with `invalid` for a cursor of another list. */
export const listAudit = (db: ReadableDatabase, request: PageRequest & { filter: AuditFilter }): Page<AuditEntry> => {
  const start = startOf(request)
  const terms = termsOf(request.filter.text ?? '')
  const tags = tagsOf(request.filter)
  const span = spanBeyond(kind, start, spanOfTime(db, request.filter))
  const keys =
    terms.length + tags.length === 0
      ? keysIn(db, allEntries, span, start.direction)
      : candidates(db, searchedAudit, matchExpression(terms, tags), span, start.direction)
  const take = (key: number): AuditEntry | undefined => {
    const entry = byId.get(db, key)
    return entry !== undefined && isMeant(request.filter, terms, entry) ? entry : undefined
  }
  const { rows, stoppedAt } = look(keys, take, request.limit)
  return pageOf(start, { rows, next: stoppedAt === null ? null : writeCursor(kind, [stoppedAt]) }, cursorOf, (entry) => entry)
}

/** What the log can be filtered by: the actions and event types that occur. */
export const auditFacets = (db: ReadableDatabase): { actions: string[]; eventTypes: string[] } => {
  const { action, eventType } = facetsOf(db)
  return { actions: action, eventTypes: eventType }
}
