/** The text of an export, a piece at a time: each in a snapshot of its own, and small enough that other reads pass between two. */

import type { AuditExportForm } from '../../../../shared/contract/audit.ts'
import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { isMeant, readFilter } from '../../storage/lists/auditFilter.ts'
import { auditEntriesBetween } from '../../storage/tables/auditLog.ts'
import { csvLine, csvStart } from './csv.ts'
import { entryLine, linkLine } from './jsonLines.ts'

/** `after`: the last id that an earlier piece has looked at; null for the first piece, which begins at `first`. */
export type PieceRequest = Readonly<{
  filter: AuditFilter
  form: AuditExportForm
  first: number
  after: number | null
  last: number
}>

/** `rows`: entries in the text, those of which only the hash is there not counted. `at`: the last id looked at. */
export type ExportPiece = Readonly<{ text: string; rows: number; at: number; isLast: boolean }>

/** Some 20 ms of work, and half a megabyte of usual entries. */
const entriesPerPiece = 1_000
/** The longest entries would make a piece of a thousand too large for a message. */
const charactersPerPiece = 1_000_000

const lineOf = (form: AuditExportForm, entry: AuditEntry, zone: string): string =>
  form === 'csv' ? csvLine(entry, zone) : entryLine(entry)

/** `zone`: IANA name of the shop's zone, in which a CSV says the time. */
export const exportPiece = (
  db: ReadableDatabase,
  { filter, form, first, after, last }: PieceRequest,
  { zone }: Readonly<{ zone: string }>,
): ExportPiece => {
  const meant = readFilter(filter)
  let text = after === null && form === 'csv' ? csvStart : ''
  let [at, looked, rows] = [after ?? first - 1, 0, 0]
  for (const entry of auditEntriesBetween(db, at, last)) {
    const isIn = isMeant(meant, entry)
    if (isIn) text += lineOf(form, entry, zone)
    else if (form === 'json') text += linkLine(entry)
    at = entry.id
    rows += isIn ? 1 : 0
    looked += 1
    if (looked === entriesPerPiece || text.length > charactersPerPiece) return { text, rows, at, isLast: at >= last }
  }
  return { text, rows, at, isLast: true }
}
