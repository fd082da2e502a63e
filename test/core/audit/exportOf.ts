/** A whole export of a test's log, made piece by piece as the office makes it. */

import { exportPiece } from '../../../main/core/audit/export/piece.ts'
import { exportRange } from '../../../main/core/audit/export/range.ts'
import type { ReadableDatabase } from '../../../main/core/storage/handles.ts'
import type { AuditExportForm } from '../../../shared/contract/audit.ts'
import type { AuditFilter } from '../../../shared/contract/lists.ts'

export type WholeExport = Readonly<{
  text: string
  rows: number
  pieces: number
  span: Readonly<{ first: number; last: number }> | null
}>

export const exportOf = (db: ReadableDatabase, form: AuditExportForm, filter: AuditFilter = {}): WholeExport => {
  const { span } = exportRange(db, { filter })
  const { first, last } = span ?? { first: 1, last: 0 }
  let [text, rows, pieces] = ['', 0, 0]
  for (let after: number | null = null; ; ) {
    const piece = exportPiece(db, { filter, form, first, after, last }, { zone: 'Asia/Taipei' })
    text += piece.text
    rows += piece.rows
    pieces += 1
    if (piece.isLast) return { text, rows, pieces, span }
    after = piece.at
  }
}
