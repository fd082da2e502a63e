/** One row while it is read: its cells by field, and what is wrong with them. */

import type { CellRefusalCode, ImportField } from '../../../../../shared/domain/imports.ts'
import type { Mapping, Refusal } from '../../draft.ts'
import { CellFault, isBlank, type SheetRow, shown } from '../cells.ts'
import { type Filled, Wrong } from '../values/wrong.ts'

const longestShown = 100

export class RowInHand {
  readonly #mapping: Mapping
  readonly #headings: readonly string[]
  readonly #row: SheetRow
  readonly #refusals: Refusal[] = []

  constructor(mapping: Mapping, headings: readonly string[], row: SheetRow) {
    this.#mapping = mapping
    this.#headings = headings
    this.#row = row
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals
  }

  /** True where the field has a column. */
  has(field: ImportField): boolean {
    return this.#mapping.columns[field] !== undefined
  }

  /** True where the field has a column and something in it. */
  isFilled(field: ImportField): boolean {
    const column = this.#mapping.columns[field]
    return column !== undefined && !isBlank(this.#row.cells[column])
  }

  /** What the cell holds; undefined without a column, null where it is empty or refused. */
  take<Value>(field: ImportField, read: (cell: Filled) => Value | Wrong): Value | null | undefined {
    const column = this.#mapping.columns[field]
    if (column === undefined) return undefined
    const cell = this.#row.cells[column]
    if (cell === undefined || cell === null || isBlank(cell)) return null
    if (cell instanceof CellFault) {
      this.refuse(field, cell.code)
      return null
    }
    const value = read(cell)
    if (!(value instanceof Wrong)) return value
    this.refuse(field, value.code)
    return null
  }

  refuse(field: ImportField, code: CellRefusalCode): void {
    const column = this.#mapping.columns[field] ?? null
    this.#refusals.push({
      sheet: this.#mapping.sheet,
      row: this.#row.row,
      column,
      field,
      heading: column === null ? null : (this.#headings[column] ?? null),
      code,
      value: column === null ? null : shown(this.#row.cells[column]).slice(0, longestShown),
    })
  }
}
