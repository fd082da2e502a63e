/** What an undone import takes out of the tables or puts back into them; nothing else ever removes an order or a product. */

import type { WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import type { CustomerRow } from './customers.ts'

const conflictsOfOrder = sql<[string]>`DELETE FROM field_conflicts WHERE order_no = ?`
const linesOfOrder = sql<[string]>`DELETE FROM order_items WHERE order_no = ?`
const order = sql<[string]>`DELETE FROM orders WHERE order_no = ?`

const movementsOfProduct = sql<[string]>`DELETE FROM stock_movements WHERE product_id = ?`
const product = sql<[string]>`DELETE FROM stock_items WHERE product_id = ?`

const revive = sql<
  [
    seq: number,
    id: string,
    name: string | null,
    phone: string | null,
    phoneE164: string | null,
    address: string | null,
    paymentType: string | null,
    note: string | null,
    isIncomplete: 0 | 1,
    createdAt: number,
    updatedAt: number,
    lastEventId: number | null,
    origins: string,
    revision: number,
  ]
>`
  INSERT INTO customers (seq, id, name, phone, phone_e164, address, payment_type, note, is_incomplete, created_at, updated_at,
                         last_event_id, origins, revision)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** An order that only the import knew, with its lines. */
export const removeOrder = (db: WritableDatabase, orderNo: string): void => {
  conflictsOfOrder.run(db, orderNo)
  linesOfOrder.run(db, orderNo)
  order.run(db, orderNo)
}

/** A product that only the import knew, with its movements. */
export const removeProduct = (db: WritableDatabase, productId: string): void => {
  movementsOfProduct.run(db, productId)
  product.run(db, productId)
}

/** A customer whom the import had taken away, in their old place. */
export const reviveCustomer = (db: WritableDatabase, row: CustomerRow): void => {
  revive.run(
    db,
    row.seq,
    row.id,
    row.name,
    row.phone,
    row.phone_e164,
    row.address,
    row.payment_type,
    row.note,
    row.is_incomplete,
    row.created_at,
    row.updated_at,
    row.last_event_id,
    row.origins,
    row.revision,
  )
}
