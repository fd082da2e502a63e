/** Entries of the audit log as rows, every column of the table under its own heading. */

import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { listAudit } from '../../storage/lists/audit.ts'
import { auditLogSize } from '../../storage/tables/auditLog.ts'
import type { Column, Row, Sheet } from '../sheet.ts'
import { pagesOf, rowPages } from '../walk.ts'
import type { ExportWords } from '../words.ts'

const columnsOf = ({ audit: words }: ExportWords): Column[] => [
  { heading: words.id, kind: 'count', width: 10 },
  { heading: words.at, kind: 'moment', width: 19 },
  { heading: words.action, kind: 'text', width: 26 },
  { heading: words.entityType, kind: 'text', width: 10 },
  { heading: words.entityId, kind: 'text', width: 20 },
  { heading: words.actor, kind: 'text', width: 12 },
  { heading: words.sourceAddress, kind: 'text', width: 16 },
  { heading: words.status, kind: 'text', width: 10 },
  { heading: words.rejectCause, kind: 'text', width: 14 },
  { heading: words.eventId, kind: 'count', width: 10 },
  { heading: words.eventType, kind: 'text', width: 22 },
  { heading: words.detail, kind: 'text', width: 60 },
  { heading: words.prevHash, kind: 'text', width: 20 },
  { heading: words.hash, kind: 'text', width: 20 },
]

const rowsOf = (entry: AuditEntry): Row[] => [
  [
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
  ],
]

const isNarrowed = (filter: AuditFilter): boolean => Object.values(filter).some((value) => value !== undefined && value !== '')

/** Newest first, as on the screen. */
export const auditSheet = (db: ReadableDatabase, filter: AuditFilter, words: ExportWords): Sheet => ({
  name: words.lists.audit,
  columns: columnsOf(words),
  total: isNarrowed(filter) ? null : auditLogSize(db),
  pages: rowPages(
    pagesOf((request) => listAudit(db, { ...request, filter })),
    rowsOf,
  ),
})
