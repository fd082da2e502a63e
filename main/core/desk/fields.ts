/** The values of an order's fields in one shape, whether they are columns or lines. Pure. */

import type { OrderField } from '../../../shared/domain/orderFields.ts'
import type { Word } from '../ingest/corrections.ts'
import { lineWords, type OrderValues, valuesOf } from '../ingest/effects/orderFields.ts'
import { columnOf } from '../storage/tables/orderFields.ts'
import type { OrderItemRow } from '../storage/tables/orderItems.ts'
import type { OrderRow } from '../storage/tables/orders.ts'

/** An order's fields as values; `lines` are its rows by number. */
export type OrderWords = Readonly<{ values: OrderValues; lines: readonly OrderItemRow[] }>

export const wordsOf = (row: OrderRow, lines: readonly OrderItemRow[]): OrderWords => ({ values: valuesOf(row), lines })

export const wordAt = ({ values, lines }: OrderWords, field: OrderField): Word => {
  const column = columnOf(field)
  return column === 'items' ? lineWords(lines) : values[column]
}

const rowsOf = (orderNo: string, word: Word): OrderItemRow[] =>
  (Array.isArray(word) ? word : []).map((line, index) => ({
    order_no: orderNo,
    line_no: index + 1,
    product_name: line.productName,
    quantity: line.quantity,
    unit_price_cents: line.unitPriceCents,
  }))

/** The order with another value in one field. */
export const withWord = (orderNo: string, words: OrderWords, field: OrderField, word: Word): OrderWords => {
  const column = columnOf(field)
  if (column === 'items') return { ...words, lines: rowsOf(orderNo, word) }
  return { ...words, values: { ...words.values, [column]: word } }
}
