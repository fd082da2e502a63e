/** Counts of things: whole numbers within bounds. */

import { readDecimal } from './decimals.ts'

export type QuantityFault = 'not_a_number' | 'not_whole' | 'out_of_range'

/** `3`, `"3"`, `"3.00"` → 3. Anything with a fraction, or outside `least`…`most`, is refused. */
export const readWholeNumber = (value: unknown, least: number, most: number): number | QuantityFault => {
  const decimal = readDecimal(value)
  if (decimal === 'too_many_decimals') return 'not_whole'
  if (typeof decimal === 'string') return decimal
  if (decimal.fraction !== '') return 'not_whole'
  if (decimal.whole.length > 15) return 'out_of_range'
  const magnitude = Number(decimal.whole)
  const count = decimal.isNegative && magnitude !== 0 ? -magnitude : magnitude
  return count < least || count > most ? 'out_of_range' : count
}
