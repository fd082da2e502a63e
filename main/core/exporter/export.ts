/** One export from the first page to the finished file, in one snapshot of the database. */

import type { ExportLanguage, ExportSubject } from '../../../shared/contract/exports.ts'
import { dateOfInstant } from '../../../shared/domain/moments.ts'
import { Fault } from '../base/fault.ts'
import type { ReadableConnection } from '../storage/handles.ts'
import { csvPieces } from './files/csv.ts'
import { type Written, writeWhole } from './files/wholeFile.ts'
import { workbookPieces } from './files/workbook.ts'
import { sheetOf } from './lists/sheets.ts'
import { fileName } from './words.ts'

/** `path`: of the finished file. `zone`: IANA name of the shop's zone. `now`: ms UTC, for the file's name. */
export type ExportOrder = Readonly<{ subject: ExportSubject; language: ExportLanguage; zone: string; now: number; path: string }>

/** `done` of `total` entries are written. */
export type ExportStep = Readonly<{ done: number; total: number | null }>

/** `name`: under which a person saves it. `rows`: below the heading, for `entries` of the list. */
export type ExportEnd = Written & Readonly<{ name: string; rows: number; entries: number }>

/** `signal` ends it between two pages, with `cancelled`; then no file is left. */
export const exportList = async (
  db: ReadableConnection,
  { subject, language, zone, now, path }: ExportOrder,
  tell: (step: ExportStep) => void,
  signal: AbortSignal,
): Promise<ExportEnd> => {
  db.prepare('BEGIN').run()
  try {
    const sheet = sheetOf(db, subject, language, zone)
    let [done, rows] = [0, 0]
    const wrote = (entries: number, lines: number): void => {
      if (signal.aborted) throw new Fault('cancelled', 'The export was not wanted any more')
      done += entries
      rows += lines
      tell({ done, total: sheet.total })
    }
    const pieces = subject.form === 'csv' ? csvPieces(sheet, zone, wrote) : workbookPieces(sheet, zone, wrote)
    const written = await writeWhole(path, pieces)
    return { ...written, name: fileName(language, subject.list, dateOfInstant(now, zone), subject.form), rows, entries: done }
  } finally {
    if (db.inTransaction) db.prepare('ROLLBACK').run()
  }
}
