/** What a cell of any file is once it was read: a plain value, or a reason why it has none. Dates are text here, never a JavaScript Date. */

import type { CellRefusalCode } from '../../../../shared/domain/imports.ts'

/** A cell that shows something in a spreadsheet but holds no value that may be taken. */
export class CellFault {
  readonly code: CellRefusalCode
  /** What the spreadsheet shows. */
  readonly text: string

  constructor(code: CellRefusalCode, text: string) {
    this.code = code
    this.text = text
  }
}

/** A styled date is `YYYY-MM-DD`, with a time `YYYY-MM-DD hh:mm:ss`; null is an empty cell. */
export type Cell = string | number | boolean | CellFault | null

/** `row`: as a spreadsheet counts, from 1. Cells beyond the last that holds something are absent. */
export type SheetRow = Readonly<{ row: number; cells: readonly Cell[] }>

/** Fifteen digits are what a spreadsheet shows: beyond them a sum is full of binary dust (198.74999999999997). */
export const plainNumber = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))

/** `1e21` written out; a spreadsheet holds nothing longer that anybody means. */
const written = (value: number): string =>
  Number.isSafeInteger(value) || Math.abs(value) < 1e15 ? String(value) : value.toLocaleString('en', { useGrouping: false })

/** A cell as a person sees it. */
export const shown = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof CellFault) return cell.text
  if (typeof cell === 'number') return written(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** Without blank cells at its end. */
export const trimmedEnd = (cells: readonly Cell[]): readonly Cell[] => {
  const last = cells.findLastIndex((cell) => !isBlank(cell))
  return last === cells.length - 1 ? cells : cells.slice(0, last + 1)
}
