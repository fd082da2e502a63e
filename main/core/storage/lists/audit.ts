/** The audit log as a screen reads it: newest first by id, because ids never jump and clocks do. */

import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import type { Page } from '../../../../shared/contract/paging.ts'
import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import { Fault } from '../../base/fault.ts'
import type { ReadableDatabase } from '../handles.ts'
import { auditOutcome } from '../search/audit.ts'
import { facetsOf } from '../search/facets.ts'
import { look } from '../search/look.ts'
import { auditEntryById } from '../tables/auditLog.ts'
import { auditCandidates, isMeant, readFilter, spanOfTime } from './auditFilter.ts'
import { writeCursor } from './cursor.ts'
import { keyCursor, type PageRequest, pageOf, spanBeyond, startOf } from './page.ts'

const kind = 'a'
const cursorOf = keyCursor<AuditEntry>(kind, (entry) => entry.id)

/** One page. Faults with `invalid` for a cursor of another list. */
export const listAudit = (db: ReadableDatabase, request: PageRequest & { filter: AuditFilter }): Page<AuditEntry> => {
  const start = startOf(request)
  const filter = readFilter(request.filter)
  const span = spanBeyond(kind, start, spanOfTime(db, request.filter))
  const take = (key: number): AuditEntry | undefined => {
    const entry = auditEntryById(db, key)
    return entry !== undefined && isMeant(filter, entry) ? entry : undefined
  }
  const { rows, stoppedAt } = look(auditCandidates(db, filter, span, start.direction), take, request.limit)
  return pageOf(start, { rows, next: stoppedAt === null ? null : writeCursor(kind, [stoppedAt]) }, cursorOf, (entry) => entry)
}

/** One entry. Faults with `not_found`. */
export const getAuditEntry = (db: ReadableDatabase, { id }: Readonly<{ id: number }>): AuditEntry => {
  const entry = auditEntryById(db, id)
  if (entry === undefined) throw new Fault('not_found', `There is no entry ${id}`, { detail: { id } })
  return entry
}

/** The delivery before this entry's that spoke of the same thing and was no mere repetition; null where there is none. Faults with `not_found`. */
export const previousDelivery = (db: ReadableDatabase, { id }: Readonly<{ id: number }>): AuditEntry | null => {
  const { entityType, entityId } = getAuditEntry(db, { id })
  if (entityId === null) return null
  const filter = readFilter({ action: 'WEBHOOK_RECEIVED', entityId })
  for (const key of auditCandidates(db, filter, { above: 0, below: id }, 'older')) {
    const entry = auditEntryById(db, key)
    if (entry === undefined || !isMeant(filter, entry) || entry.entityType !== entityType) continue
    if (entry.eventId !== null && auditOutcome(entry) !== 'duplicate') return entry
  }
  return null
}

/** What the log can be filtered by: the actions and event types that occur. */
export const auditFacets = (db: ReadableDatabase): { actions: string[]; eventTypes: string[] } => {
  const { action, eventType } = facetsOf(db)
  return { actions: action, eventTypes: eventType }
}
