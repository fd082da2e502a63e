/** The rows of `order_items`: the lines of an order, numbered from 1 in the sender's order. */

import type { OrderLine } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

export type OrderItemRow = Readonly<{
  order_no: string
  line_no: number
  product_name: string
  quantity: number
  unit_price_cents: number | null
}>

const insert = sql<[string, number, string, number, number | null]>`
  INSERT INTO order_items (order_no, line_no, product_name, quantity, unit_price_cents) VALUES (?, ?, ?, ?, ?)`

const removeAll = sql<[string]>`DELETE FROM order_items WHERE order_no = ?`

const ofOrder = sql<[string], OrderItemRow>`
  SELECT order_no, line_no, product_name, quantity, unit_price_cents FROM order_items WHERE order_no = ? ORDER BY line_no`

export const orderItems = (db: ReadableDatabase, orderNo: string): OrderItemRow[] => ofOrder.all(db, orderNo)

export const insertOrderItems = (db: WritableDatabase, items: readonly OrderItemRow[]): void => {
  for (const item of items) {
    insert.run(db, item.order_no, item.line_no, item.product_name, item.quantity, item.unit_price_cents)
  }
}

export const replaceOrderItems = (db: WritableDatabase, orderNo: string, items: readonly OrderItemRow[]): void => {
  removeAll.run(db, orderNo)
  insertOrderItems(db, items)
}

/** A line as a screen sees it. */
export const toOrderLine = (row: OrderItemRow): OrderLine => ({
  lineNo: row.line_no,
  productName: row.product_name,
  quantity: row.quantity,
  unitPriceCents: row.unit_price_cents,
})
