/** The workbook of refused rows: their own columns as they were, with the reasons behind; mended, it can be imported as it is. */

import { writeFile } from 'node:fs/promises'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre'
import { Fault } from '../../base/fault.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { openScratch } from '../../storage/open.ts'
import { storageFault } from '../../storage/trouble.ts'
import { refusalsOfRow, refusedRows } from '../staging/refusals.ts'
import { cellsOfRow } from '../staging/rows.ts'
import { type ErrorBookLanguage, errorBookWords } from './words.ts'

/** `headings`: those of the sheet, by column. `staged` and `path` are paths. */
export type ErrorBookOrder = Readonly<{
  staged: string
  path: string
  sheets: readonly Readonly<{ name: string; headings: readonly string[] }>[]
  language: ErrorBookLanguage
}>

/** Nobody mends more by hand; where there are more, something is wrong with all of them. */
const mostRows = 20_000

const mark = { style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE699' } } } } as const
const bold = { style: { font: { bold: true } } } as const

/** What Excel forbids in the name of a sheet. */
const sheetName = (name: string, index: number): string => {
  const allowed = name.replaceAll(/[[\]:*?/\\]/g, ' ').trim()
  return allowed === '' ? `Sheet${index + 1}` : allowed.slice(0, 31)
}

type Cells = NonNullable<WriteSheet['cells']>

const rowOf = (staged: ReadableDatabase, n: number, row: number, width: number, language: ErrorBookLanguage) => {
  const { reason, separator } = errorBookWords(language)
  const refusals = refusalsOfRow(staged, n)
  const reasons = refusals.map(({ heading, code }) => (heading ? `${heading}${separator}${reason[code]}` : reason[code]))
  const cells = cellsOfRow(staged, n)
  const values: CellValue[] = Array.from({ length: width }, (_, column) => cells[column] || null)
  return {
    values: [...values, reasons.join('\n'), row] satisfies CellValue[],
    marked: refusals.flatMap(({ column }) => (column !== null && column < width ? [column] : [])),
  }
}

const sheetOf = (
  staged: ReadableDatabase,
  { name, headings }: ErrorBookOrder['sheets'][number],
  index: number,
  language: ErrorBookLanguage,
): WriteSheet | null => {
  const words = errorBookWords(language)
  const refused = refusedRows(staged, name, 0, mostRows)
  if (refused.length === 0) return null
  const heading: CellValue[] = [...headings, words.reasons, words.row]
  const cells: Cells = new Map(heading.map((_, column) => [`0,${column}`, bold]))
  const rows = refused.map(({ n, row }, at) => {
    const { values, marked } = rowOf(staged, n, row, headings.length, language)
    for (const column of marked) cells.set(`${at + 1},${column}`, mark)
    return values
  })
  const columns = heading.map((_, column) => ({ width: column === headings.length ? 48 : 16 }))
  return { name: sheetName(name, index), columns, rows: [heading, ...rows], cells, freezePane: { rows: 1 } }
}

/** Faults with `not_found` where no row was refused. */
export const makeErrorBook = async ({ staged: path, sheets, language, path: target }: ErrorBookOrder): Promise<void> => {
  const staged = openScratch(path, 'look')
  try {
    const made = sheets.flatMap((sheet, index) => sheetOf(staged, sheet, index, language) ?? [])
    if (made.length === 0) throw new Fault('not_found', 'No row was refused')
    await writeFile(target, await writeXlsx({ sheets: made }), { mode: 0o600 })
  } catch (error) {
    throw storageFault(error, { path: target })
  } finally {
    staged.close()
  }
}
