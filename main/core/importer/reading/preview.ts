/** What a person sees of a file before anything is read in earnest: its sheets, their first rows, and what was recognised. */

import type { SheetPreview, WorkbookPreview } from '../draft.ts'
import { type SheetRow, shown } from './cells.ts'
import { fingerprintOf } from './fingerprint.ts'
import { recognise } from './recognise.ts'
import type { OpenedWorkbook } from './workbook.ts'

const rowsShown = 30
/** Enough dates to tell how they are written. */
const rowsLookedAt = 200

const firstRows = async (workbook: OpenedWorkbook, sheet: string): Promise<SheetRow[]> => {
  const rows: SheetRow[] = []
  for await (const batch of workbook.rows(sheet)) {
    rows.push(...batch.slice(0, rowsLookedAt - rows.length))
    if (rows.length >= rowsLookedAt) break
  }
  return rows
}

const longestShown = 200

const previewSheet = async (workbook: OpenedWorkbook, sheet: string): Promise<SheetPreview> => {
  const rows = await firstRows(workbook, sheet)
  const recognised = recognise(sheet, rows)
  const shape = recognised.mapping === null ? (rows[0]?.cells ?? []).map(shown) : recognised.headings
  return {
    name: sheet,
    rows: rows
      .slice(0, rowsShown)
      .map(({ row, cells }) => ({ row, cells: cells.map((cell) => shown(cell).slice(0, longestShown)) })),
    fingerprint: fingerprintOf(shape),
    ...recognised,
  }
}

/** Throws the refusal of a file whose sheets cannot be read. */
export const previewWorkbook = async (workbook: OpenedWorkbook): Promise<WorkbookPreview> => {
  const sheets: SheetPreview[] = []
  for (const sheet of workbook.sheets) sheets.push(await previewSheet(workbook, sheet))
  return { format: workbook.format, text: workbook.text, sheets }
}
