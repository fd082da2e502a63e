/** Amounts and counts of spreadsheets, with what people write around the digits; exact, never through binary fractions. */

import type { CellRefusalCode } from '../../../../../shared/domain/imports.ts'
import { readCents } from '../../../../../shared/domain/money.ts'
import { readWholeNumber } from '../../../../../shared/domain/quantities.ts'
import { type Filled, Wrong } from './wrong.ts'

const currency = /(?:NT\$?|NTD|TWD|新[台臺]幣|\$)|(?:元|圓|塊)(?:整|正)?$/gi
/** (1,280) and 1,280- are how accountants write less than nothing. */
const accounting = /^\((.*)\)$|^(.*\d)-$/

const bare = (cell: Filled): string => {
  const text = String(cell).normalize('NFKC').replaceAll('−', '-').replace(/\s+/g, '').replace(currency, '')
  const less = accounting.exec(text)
  return less === null ? text : `-${(less[1] ?? less[2] ?? '').replace(currency, '')}`
}

/** A dash, or the word, for nothing. */
const isNothing = (text: string): boolean => text === '' || /^-+$/.test(text) || text === '無'

/** Cents; null where the cell says that there is none. */
export const readAmount = (
  cell: Filled,
  { isNegativeAllowed }: Readonly<{ isNegativeAllowed: boolean }>,
): number | null | Wrong => {
  const text = bare(cell)
  if (isNothing(text)) return null
  const cents = readCents(typeof cell === 'number' ? cell : text)
  if (cents === 'out_of_range') return new Wrong('amount_out_of_range')
  if (typeof cents === 'string') return new Wrong(cents)
  return cents < 0 && !isNegativeAllowed ? new Wrong('amount_negative') : cents
}

const unit = /(?:桶|支|瓶|個|罐|組|台|條|件)$/
const times = /^[x×*]/i

const readCount = (cell: Filled, [least, most]: readonly [number, number], outside: CellRefusalCode): number | null | Wrong => {
  const text = bare(cell).replace(times, '').replace(unit, '')
  if (isNothing(text)) return null
  const count = readWholeNumber(typeof cell === 'number' ? cell : text, least, most)
  if (count === 'out_of_range') return new Wrong(outside)
  return typeof count === 'string' ? new Wrong(count) : count
}

/** Pieces of a line: `2`, `２桶`, `x2`. */
export const readQuantity = (cell: Filled): number | null | Wrong => readCount(cell, [1, 99_999], 'quantity_out_of_range')

export const readStock = (cell: Filled): number | null | Wrong => readCount(cell, [0, 9_999_999], 'stock_out_of_range')
