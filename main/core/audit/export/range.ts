/** From which entry to which an export goes; fixed when it begins, so that it ends although the log grows. */

import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { auditCandidates, isMeant, readFilter, spanOfTime } from '../../storage/lists/auditFilter.ts'
import type { Direction } from '../../storage/search/candidates.ts'
import { type AuditLink, auditEntryById, lastAuditLink } from '../../storage/tables/auditLog.ts'
import { emptyLink } from '../head.ts'

/** `first` and `last`: ids of the outermost entries that the filter lets through; null where it lets none. `head`: the end of the whole log. */
export type ExportRange = Readonly<{ span: Readonly<{ first: number; last: number }> | null; head: AuditLink }>

const outermost = (db: ReadableDatabase, filter: AuditFilter, direction: Direction): number | null => {
  const meant = readFilter(filter)
  for (const id of auditCandidates(db, meant, spanOfTime(db, filter), direction)) {
    const entry = auditEntryById(db, id)
    if (entry !== undefined && isMeant(meant, entry)) return id
  }
  return null
}

/** To be run on a reader that may take long. */
export const exportRange = (db: ReadableDatabase, { filter }: Readonly<{ filter: AuditFilter }>): ExportRange => {
  const head = lastAuditLink(db) ?? emptyLink
  const first = outermost(db, filter, 'newer')
  const last = outermost(db, filter, 'older')
  return { span: first === null || last === null ? null : { first, last }, head }
}
