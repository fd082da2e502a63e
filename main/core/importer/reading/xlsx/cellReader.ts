/** Makes a cell of what stands in an .xlsx: of a formula only the result that was saved with it, never the formula. */

import { type Cell, CellFault, plainNumber } from '../cells.ts'
import { readingLimits } from '../limits.ts'
import { dateOfSerial } from '../serials.ts'
import type { Epoch } from '../workbook.ts'
import { unescaped } from './sharedTexts.ts'

/** What the markup says of one cell. `value`: `<v>`; `inline`: the texts of `<is>`. */
export type RawCell = { type: string; style: number; value: string; inline: string; isFormula: boolean }

export type Book = Readonly<{ texts: readonly string[]; dateStyles: readonly boolean[]; epoch: Epoch }>

const textCell = (text: string): Cell =>
  text.length > readingLimits.cellCharacters ? new CellFault('too_long', text.slice(0, 100)) : text

const sharedCell = (value: string, { texts }: Book): Cell => {
  const text = /^\d+$/.test(value) ? texts[Number(value)] : undefined
  return text === undefined ? new CellFault('cell_unreadable', value) : textCell(text)
}

const numberCell = ({ value, style }: RawCell, { dateStyles, epoch }: Book): Cell => {
  const number = Number(value)
  if (!Number.isFinite(number)) return new CellFault('cell_unreadable', value.slice(0, 100))
  return (dateStyles[style] && dateOfSerial(number, epoch)) || plainNumber(number)
}

/** ISO 8601, as `t="d"` has it: a time at midnight is none. */
const dateCell = (value: string): Cell => value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/, '')

export const cellOf = (raw: RawCell, book: Book): Cell => {
  if (raw.type === 'inlineStr') return textCell(unescaped(raw.inline))
  if (raw.type === 'e') return new CellFault('cell_error', raw.value || '#VALUE!')
  if (raw.type === 'str') return textCell(unescaped(raw.value))
  if (raw.value.trim() === '') return raw.isFormula ? new CellFault('no_cached_value', '') : null
  if (raw.type === 's') return sharedCell(raw.value.trim(), book)
  if (raw.type === 'b') return raw.value.trim() === '1' || raw.value.trim() === 'true'
  return raw.type === 'd' ? dateCell(raw.value.trim()) : numberCell(raw, book)
}
