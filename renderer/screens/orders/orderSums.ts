/** Sums of an order's lines in whole cents. */

import type { Order, OrderLine } from '../../../shared/domain/entities.ts'

/** Null where the line has no price. */
export const lineCents = ({ quantity, unitPriceCents }: OrderLine): number | null =>
  unitPriceCents === null ? null : unitPriceCents * quantity

/** Null when there are no lines or one of them has no price: then nothing can be said. */
export function linesCents(lines: readonly OrderLine[]): number | null {
  if (lines.length === 0) return null
  return lines.reduce<number | null>((sum, line) => {
    const cents = lineCents(line)
    return sum === null || cents === null ? null : sum + cents
  }, 0)
}

/** The sum of the lines where it differs from the total that was sent, else null. */
export function mismatchCents({ lines, totalCents }: Pick<Order, 'lines' | 'totalCents'>): number | null {
  const sum = linesCents(lines)
  return sum === null || totalCents === null || sum === totalCents ? null : sum
}
