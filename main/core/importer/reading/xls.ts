/** Reads an .xls of old programs (BIFF 2 to 8) by SheetJS, whole: such a sheet has 65,536 rows at most. */

import { readFile } from 'node:fs/promises'
import { type CellObject, read, type WorkBook } from '@e965/xlsx'
import { isFault } from '../../base/fault.ts'
import { type Cell, CellFault, isBlank, plainNumber, type SheetRow, trimmedEnd } from './cells.ts'
import { giveCodePages } from './codePages.ts'
import { isBuiltInDate, isDateFormat } from './dateFormats.ts'
import { readingLimits } from './limits.ts'
import { fileRefusal } from './refuse.ts'
import { dateOfSerial } from './serials.ts'
import type { Epoch, OpenedWorkbook } from './workbook.ts'

giveCodePages()

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

const isDate = ({ z }: CellObject): boolean => (typeof z === 'number' ? isBuiltInDate(z) : z !== undefined && isDateFormat(z))

const numberCell = (cell: CellObject, value: number, epoch: Epoch): Cell => {
  if (!Number.isFinite(value)) return new CellFault('cell_unreadable', String(value))
  return (isDate(cell) && dateOfSerial(value, epoch)) || plainNumber(value)
}

const cellOf = (cell: CellObject | undefined, epoch: Epoch): Cell => {
  if (cell?.v === undefined) return null
  if (cell.t === 'e') return new CellFault('cell_error', errors[Number(cell.v)] ?? '#VALUE!')
  if (typeof cell.v === 'number') return numberCell(cell, cell.v, epoch)
  if (typeof cell.v !== 'string') return typeof cell.v === 'boolean' ? cell.v : null
  return cell.v.length > readingLimits.cellCharacters ? new CellFault('too_long', cell.v.slice(0, 100)) : cell.v
}

/** A workbook with a password is an archive in the same container. */
const refusalOf = (error: unknown): Error => {
  if (isFault(error)) return error
  const isLocked = error instanceof Error && /password|ECMA-376/.test(error.message)
  return fileRefusal(isLocked ? 'encrypted' : 'damaged', {}, error)
}

const parse = (bytes: Buffer): WorkBook => {
  try {
    // cellDates stays off: it would make JavaScript Dates.
    const book = read(bytes, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false })
    // An .xlsx inside, under the password that everybody knows, would be read without our limits.
    if (book.bookType !== undefined && book.bookType !== 'xls') throw fileRefusal('encrypted')
    return book
  } catch (error) {
    throw refusalOf(error)
  }
}

const rowAt = (cells: readonly (CellObject | undefined)[], index: number, epoch: Epoch): SheetRow | null => {
  const read = trimmedEnd(Array.from(cells, (cell) => cellOf(cell, epoch)))
  if (read.length === 0 || read.every(isBlank)) return null
  if (read.length > readingLimits.columns) throw fileRefusal('too_many_columns', { limit: readingLimits.columns })
  return { row: index + 1, cells: read }
}

const batchSize = 500

async function* rowsOf(data: readonly (readonly CellObject[] | undefined)[], epoch: Epoch): AsyncGenerator<readonly SheetRow[]> {
  for (let start = 0; start < data.length; start += batchSize) {
    const batch = Array.from(data.slice(start, start + batchSize), (cells, index) => rowAt(cells ?? [], start + index, epoch))
    const rows = batch.filter((row) => row !== null)
    if (rows.length > 0) yield rows
  }
}

export const openXls = async (path: string): Promise<OpenedWorkbook> => {
  const book = parse(await readFile(path))
  const epoch: Epoch = book.Workbook?.WBProps?.date1904 === true ? '1904' : '1900'
  const sheets = book.SheetNames.filter((name) => Array.isArray(book.Sheets[name]?.['!data']))
  if (sheets.length === 0) throw fileRefusal('no_sheets')
  if (sheets.length > readingLimits.sheets)
    throw fileRefusal('too_many_sheets', { limit: readingLimits.sheets, found: sheets.length })
  return {
    format: 'xls',
    text: null,
    epoch,
    sheets,
    rows: (sheet) => {
      const data = sheets.includes(sheet) ? book.Sheets[sheet]?.['!data'] : undefined
      if (data === undefined) throw fileRefusal('no_such_sheet')
      return rowsOf(data, epoch)
    },
    close: () => undefined,
  }
}
