/** What can be wrong with one entry of the audit log, given the one before it. */

import { hash } from 'node:crypto'
import type { AuditVerification } from '../../../shared/contract/office.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { type AuditLink, type AuditRow, auditTextBytes, auditTextColumns } from '../storage/tables/auditLog.ts'
import { jsonIn } from './detail.ts'
import { hashOfEntry } from './hash.ts'

export type Flaw = NonNullable<AuditVerification['broken']>

/** What SQLite's text becomes where its bytes are not UTF-8. */
const replacement = '\uFFFD'

/** Different bytes may read as the same text where that holds U+FFFD; such a row is compared byte by byte. */
const isTextAsStored = (db: ReadableDatabase, row: AuditRow): boolean => {
  const doubtful = auditTextColumns.filter((column) => typeof row[column] === 'string' && row[column].includes(replacement))
  if (doubtful.length === 0) return true
  const bytes = auditTextBytes(db, row.id)
  return doubtful.every((column) => bytes?.[column]?.equals(Buffer.from(String(row[column]))))
}

/** The digest that an entry names for its event's body; null where it names none. */
const namedDigest = (detail: unknown): string | null =>
  typeof detail === 'object' && detail !== null && 'sha256' in detail && typeof detail.sha256 === 'string' ? detail.sha256 : null

/** An entry about an event vouches for the body: the bytes, the event's own digest and the entry's must agree. */
const isBodyAsReceived = ({ eventId, body, bodySha256 }: AuditRow, detail: unknown, isEmptied: boolean): boolean => {
  if (eventId === null) return true
  if (bodySha256 === null || (body === null && !isEmptied)) return false
  // Whoever took the table's types away may have put a number there.
  if (body !== null && !(Buffer.isBuffer(body) && hash('sha256', body) === bodySha256)) return false
  return bodySha256 === (namedDigest(detail) ?? bodySha256)
}

/**
 * The first thing wrong with a row that should follow `previous`; null where it fits. `gap` names the id that is missing.
 * `isEmptied`: the log itself says that the body of the row's event was emptied.
 */
export const flawOf = (db: ReadableDatabase, row: AuditRow, previous: AuditLink, isEmptied: boolean): Flaw | null => {
  const expected = previous.id + 1
  if (row.id !== expected) return { id: Math.min(row.id, expected), cause: 'gap' }
  if (row.prevHash !== previous.hash) return { id: row.id, cause: 'link' }
  if (row.hash !== hashOfEntry(row)) return { id: row.id, cause: 'hash' }
  const detail = jsonIn(row.detail)
  if (detail === undefined || !isTextAsStored(db, row)) return { id: row.id, cause: 'shape' }
  if (!isBodyAsReceived(row, detail, isEmptied)) return { id: row.id, cause: 'body' }
  return null
}
