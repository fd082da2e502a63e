/** Lines of an order as they are typed, and as they are written down. Pure. */

import type { OrderLine } from '../../../shared/domain/entities.ts'
import { readCents } from '../../../shared/domain/money.ts'
import { centsText } from './typedMoney.ts'

/** `key` tells rows apart while they are edited. */
export type TypedLine = Readonly<{ key: number; product: string; quantity: number | null; price: string }>

export const blankLine = (key: number): TypedLine => ({ key, product: '', quantity: 1, price: '' })

export const typedLines = (lines: readonly OrderLine[]): TypedLine[] =>
  lines.map((line, key) => ({ key, product: line.productName, quantity: line.quantity, price: centsText(line.unitPriceCents) }))

const isBlank = ({ product, price }: TypedLine): boolean => product.trim() === '' && price.trim() === ''

/** Rows in which nothing stands are left out. Null where a row has no product, no quantity or a price that is none; a discount may be negative. */
export function writtenLines(lines: readonly TypedLine[]): Omit<OrderLine, 'lineNo'>[] | null {
  const written: Omit<OrderLine, 'lineNo'>[] = []
  for (const line of lines) {
    if (isBlank(line)) continue
    const [productName, price] = [line.product.trim(), line.price.trim()]
    const cents = price === '' ? null : readCents(price)
    if (productName === '' || line.quantity === null || typeof cents === 'string') return null
    written.push({ productName, quantity: line.quantity, unitPriceCents: cents })
  }
  return written
}
