/** A sheet as a workbook of Excel's: typed cells under a frozen heading, written as it is read. The only file that knows the library. */

import { writeXlsxStream } from 'hucre/xlsx'
import type { Column, Row, Sheet, Value } from '../sheet.ts'
import { momentWriter, serialOf } from './moments.ts'

/** Excel's own limit; more, and it calls the whole workbook damaged. */
const longestText = 32_767
const cutMark = '…'

/** Text that looks like the escape of a character would be read as that character. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi
/** No XML can hold these, and the library lets them through. */
const notCharacters = /[\uFFFE\uFFFF]/g

const safeText = (text: string): string => {
  const escaped = text.replace(escapeLike, '_x005F_').replace(notCharacters, '\uFFFD')
  return escaped.length <= longestText ? escaped : `${escaped.slice(0, longestText - 1).toWellFormed()}${cutMark}`
}

/** Texts are formatted as such, so that a telephone number that somebody corrects keeps its zero. */
const formats: Readonly<Record<Column['kind'], string | undefined>> = {
  text: '@',
  count: undefined,
  money: undefined,
  date: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm:ss',
}

type MakeCell = (value: Value) => Value

const makersOf = (columns: readonly Column[], zone: string): MakeCell[] => {
  const moment = momentWriter(zone)
  const dated = (written: string): Value => serialOf(written) ?? written
  const makers: Record<Column['kind'], MakeCell> = {
    text: (value) => (typeof value === 'string' ? safeText(value) : value),
    count: (value) => value,
    money: (value) => (typeof value === 'number' ? value / 100 : null),
    date: (value) => (typeof value === 'string' ? dated(value) : null),
    moment: (value) => (typeof value === 'number' ? dated(moment(value)) : null),
  }
  return columns.map(({ kind }) => makers[kind])
}

const cellsOf = (row: Row, makers: readonly MakeCell[]): Value[] => row.map((value, index) => makers[index]?.(value) ?? null)

/** The library asks for one row after another; a page is made into cells only when its turn has come. */
function* rowsOf({ columns, pages }: Sheet, zone: string, wrote: (entries: number, rows: number) => void): Generator<Value[]> {
  const makers = makersOf(columns, zone)
  for (const page of pages) {
    let rows = 0
    for (const entry of page) {
      for (const row of entry) yield cellsOf(row, makers)
      rows += entry.length
    }
    wrote(page.length, rows)
  }
}

/** Bytes of the workbook. What does not fit on one tab goes on on the next, under the same heading. */
export const workbookPieces = (
  sheet: Sheet,
  zone: string,
  wrote: (entries: number, rows: number) => void,
): AsyncIterable<Uint8Array> =>
  writeXlsxStream(rowsOf(sheet, zone, wrote), {
    name: sheet.name,
    columns: sheet.columns.map(({ heading, kind, width }) => ({
      header: heading,
      width,
      ...(formats[kind] !== undefined && { style: { numFmt: formats[kind] } }),
    })),
    freezePane: { rows: 1 },
  })
