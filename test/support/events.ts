/** Deliveries and stored rows for tests of the ingest, in the fewest words. */

import type { Delivery, Outcome } from '../../main/core/ingest/delivery.ts'
import { receive } from '../../main/core/ingest/receive.ts'
import type { WritableDatabase } from '../../main/core/storage/handles.ts'
import { customerById, toCustomer } from '../../main/core/storage/tables/customers.ts'
import { orderItems } from '../../main/core/storage/tables/orderItems.ts'
import { orderByNo, toOrder } from '../../main/core/storage/tables/orders.ts'
import { stockItemById, toStockItem } from '../../main/core/storage/tables/stockItems.ts'
import type { Customer, Order, StockItem } from '../../shared/domain/entities.ts'
import { delivery } from './store.ts'

export const zone = 'Asia/Taipei'
/** 2026-11-24 11:00 in Taipei. */
export const start = Date.UTC(2026, 10, 24, 3)

/** A shop's sender: each push comes a minute after the one before unless `at` says otherwise. */
export const senderTo = (db: WritableDatabase) => {
  let now = start
  return (body: unknown, rest: Partial<Delivery> & { at?: number } = {}): Outcome => {
    const { at, ...options } = rest
    now = at ?? now + 60_000
    return receive(db, delivery(JSON.stringify(body), { receivedAt: now, ...options }), { zone })
  }
}

const found = <Row>(row: Row | undefined, what: string): Row => {
  if (row === undefined) throw new Error(`${what} is not there`)
  return row
}

export const orderAt = (db: WritableDatabase, orderNo: string): Order =>
  toOrder(found(orderByNo(db, orderNo), orderNo), orderItems(db, orderNo))

export const customerAt = (db: WritableDatabase, id: string): Customer => toCustomer(found(customerById(db, id), id))

export const stockAt = (db: WritableDatabase, id: string): StockItem => toStockItem(found(stockItemById(db, id), id))

/** All rows of a query, for tests that look at the tables themselves. */
export const rows = (db: WritableDatabase, text: string): unknown[] => db.prepare(text).all()

/** The guide's own order. */
export const guideOrder = {
  orderNo: 'TEST-001',
  customerId: 'test-customer-001',
  customerName: '測試客戶',
  customerPhone: '0912345678',
  customerAddress: '測試地址',
  items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 800 }],
  totalAmount: 800,
  status: 'pending',
  note: '測試訂單',
}
