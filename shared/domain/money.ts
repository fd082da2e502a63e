/** Amounts of money: read from what senders write into integer cents (NT$ × 100), never through binary fractions. */

import { type DecimalFault, readDecimal } from './decimals.ts'

/** NT$ 1,000,000,000 in cents: the largest amount that is taken for one. */
export const largestCents = 100_000_000_000

/** `280`, `280.5`, `"280.00"` → 28000, 28050, 28000. At most two decimals that are not zero, at most ±`largestCents`. */
export const readCents = (value: unknown): number | DecimalFault => {
  const decimal = readDecimal(value)
  if (typeof decimal === 'string') return decimal
  if (decimal.fraction.length > 2) return 'too_many_decimals'
  if (decimal.whole.length > 10) return 'out_of_range'
  const cents = Number(decimal.whole) * 100 + Number(decimal.fraction.padEnd(2, '0'))
  if (cents > largestCents) return 'out_of_range'
  return decimal.isNegative && cents !== 0 ? -cents : cents
}
