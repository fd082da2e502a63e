/** A sheet as CSV (RFC 4180): opens in a spreadsheet with its Chinese whole and without running anything, and reads back as it was. */

import { csvText } from '../../../../shared/domain/csvCells.ts'
import type { Column, Row, Sheet, Value } from '../sheet.ts'
import { momentWriter } from './moments.ts'

/** Without it Excel reads UTF-8 as the machine's old code page. */
const byteOrderMark = '\uFEFF'

/** `800`, `198.75`, `-50`. */
const amount = (cents: number): string => {
  const text = (cents / 100).toFixed(2)
  return text.endsWith('.00') ? text.slice(0, -3) : text
}

type WriteCell = (value: Value) => string

const plain: WriteCell = (value) => (value === null ? '' : String(value))

/** Numbers of ours begin with a digit or a minus and hold nothing that could run; only texts come from strangers. */
const writersOf = (columns: readonly Column[], zone: string): WriteCell[] => {
  const moment = momentWriter(zone)
  const writers: Record<Column['kind'], WriteCell> = {
    text: (value) => (value === null ? '' : csvText(String(value))),
    count: plain,
    money: (value) => (typeof value === 'number' ? amount(value) : ''),
    date: plain,
    moment: (value) => (typeof value === 'number' ? moment(value) : ''),
  }
  return columns.map(({ kind }) => writers[kind])
}

const lineOf = (row: Row, writers: readonly WriteCell[]): string =>
  `${row.map((value, index) => (writers[index] ?? plain)(value)).join(',')}\r\n`

/** Pieces of text, one for each page of entries. `wrote` hears of the rows of each. */
export function* csvPieces(
  { columns, pages }: Sheet,
  zone: string,
  wrote: (entries: number, rows: number) => void,
): Generator<string> {
  const writers = writersOf(columns, zone)
  yield `${byteOrderMark}${columns.map(({ heading }) => csvText(heading)).join(',')}\r\n`
  for (const page of pages) {
    let text = ''
    let rows = 0
    for (const entry of page) {
      for (const row of entry) text += lineOf(row, writers)
      rows += entry.length
    }
    wrote(page.length, rows)
    yield text
  }
}
