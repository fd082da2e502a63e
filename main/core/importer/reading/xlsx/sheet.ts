/** The rows of one sheet of an .xlsx, read as they are asked for. */

import { type Cell, isBlank, type SheetRow, trimmedEnd } from '../cells.ts'
import { readingLimits } from '../limits.ts'
import { fileRefusal } from '../refuse.ts'
import type { Archive } from './archive.ts'
import { type Book, cellOf, type RawCell } from './cellReader.ts'
import { type Attributes, type Handlers, markup } from './markup.ts'

/** The last row that the format knows. */
const lastRow = 1_048_576

/** `AB12` → 27; null where it is no reference. */
const columnOf = (reference: string): number | null => {
  let column = 0
  let index = 0
  for (; index < reference.length; index++) {
    const code = reference.charCodeAt(index) | 0x20
    if (code < 97 || code > 122) break
    column = column * 26 + code - 96
  }
  return index === 0 || index > 3 ? null : column - 1
}

const blankCell = (): RawCell => ({ type: '', style: 0, value: '', inline: '', isFormula: false })

/** Collects rows from the tags of a sheet. */
class RowCollector implements Handlers {
  readonly #book: Book
  #rows: SheetRow[] = []
  #row = 0
  #cells: Cell[] = []
  #column = 0
  #cell: RawCell | null = null
  #takes: 'value' | 'inline' | null = null
  #isSaid = false

  constructor(book: Book) {
    this.#book = book
  }

  /** The rows since the last time. */
  taken(): readonly SheetRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#takes = 'value'
    else if (name === 't') this.#takes = this.#isSaid ? null : 'inline'
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'f' && this.#cell !== null) this.#cell.isFormula = true
    else if (name === 'rPh') this.#isSaid = true
  }

  readonly text = (text: string): void => {
    if (this.#takes !== null && this.#cell !== null) this.#cell[this.#takes] += text
  }

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.#takes = null
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
    else if (name === 'rPh') this.#isSaid = false
  }

  #openRow({ r }: Attributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r)
    // Rows out of order, twice or beyond the sheet: no writer makes them, and a person could not find them.
    if (!Number.isInteger(row) || row <= this.#row || row > lastRow) throw fileRefusal('damaged')
    this.#row = row
    this.#cells = []
    this.#column = 0
  }

  #openCell({ r, t = '', s }: Attributes): void {
    const column = r === undefined ? this.#column : columnOf(r)
    if (column === null) throw fileRefusal('damaged')
    this.#column = column
    this.#cell = blankCell()
    this.#cell.type = t
    this.#cell.style = s === undefined ? 0 : Number(s)
  }

  #closeCell(): void {
    if (this.#cell === null) return
    const cell = cellOf(this.#cell, this.#book)
    this.#cell = null
    if (!isBlank(cell)) this.#place(cell)
    this.#column++
  }

  #place(cell: Cell): void {
    if (this.#column >= readingLimits.columns) throw fileRefusal('too_many_columns', { limit: readingLimits.columns })
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells[this.#column] = cell
  }

  #closeRow(): void {
    const cells = trimmedEnd(this.#cells)
    if (cells.length > 0) this.#rows.push({ row: this.#row, cells })
  }
}

/** Rows that hold something, in batches of whatever one piece of the archive gives. Throws the refusal of more rows than the limit. */
export async function* readSheet(archive: Archive, part: string, book: Book): AsyncGenerator<readonly SheetRow[]> {
  const collector = new RowCollector(book)
  let count = 0
  const counted = (): readonly SheetRow[] => {
    const rows = collector.taken()
    count += rows.length
    if (count > readingLimits.rows) throw fileRefusal('too_many_rows', { limit: readingLimits.rows })
    return rows
  }
  for await (const _ of markup(archive.read(part), collector)) {
    const rows = counted()
    if (rows.length > 0) yield rows
  }
  const last = counted()
  if (last.length > 0) yield last
}
