/** The rows of `orders`. Which field may change when is decided in ingest; here they are only read and written. */

import type { Channel, Order } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { fragment, sql } from '../sql.ts'
import { type OrderItemRow, toOrderLine } from './orderItems.ts'

/** `origins`: JSON, per field the event that last set it and the sender's own time. */
export type OrderRow = Readonly<{
  seq: number
  order_no: string
  channel: Channel
  customer_id: string | null
  customer_name: string | null
  customer_phone: string | null
  customer_address: string | null
  total_cents: number | null
  status: string
  delivery_date: string | null
  note: string | null
  created_at: number
  updated_at: number
  acknowledged_at: number | null
  acknowledged_by: string | null
  last_event_id: number | null
  origins: string
  revision: number
}>

/** Every column of an `OrderRow`, for the queries of lists. */
export const orderColumns = fragment`
  seq, order_no, channel, customer_id, customer_name, customer_phone, customer_address, total_cents, status, delivery_date, note,
  created_at, updated_at, acknowledged_at, acknowledged_by, last_event_id, origins, revision`

/** What an event may write; a new order has never been acknowledged. */
export type OrderContent = Omit<OrderRow, 'seq' | 'created_at' | 'acknowledged_at' | 'acknowledged_by'>

type ContentColumns = [
  channel: Channel,
  customerId: string | null,
  customerName: string | null,
  customerPhone: string | null,
  customerAddress: string | null,
  totalCents: number | null,
  status: string,
  deliveryDate: string | null,
  note: string | null,
  updatedAt: number,
  lastEventId: number | null,
  origins: string,
  revision: number,
  orderNo: string,
]

const insert = sql<[...ContentColumns, createdAt: number]>`
  INSERT INTO orders (channel, customer_id, customer_name, customer_phone, customer_address, total_cents, status, delivery_date,
                      note, updated_at, last_event_id, origins, revision, order_no, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const update = sql<ContentColumns>`
  UPDATE orders SET channel = ?, customer_id = ?, customer_name = ?, customer_phone = ?, customer_address = ?, total_cents = ?,
                    status = ?, delivery_date = ?, note = ?, updated_at = ?, last_event_id = ?, origins = ?, revision = ?
  WHERE order_no = ?`

const confirm = sql<[lastEventId: number, origins: string, orderNo: string]>`
  UPDATE orders SET last_event_id = ?, origins = ? WHERE order_no = ?`

const byNo = sql<[string], OrderRow>`SELECT ${orderColumns} FROM orders WHERE order_no = ?`

const numbersOfCustomer = sql<[string], { order_no: string }>`SELECT order_no FROM orders WHERE customer_id = ?`

/** What an order says of its customer. */
export type OrderContactRow = Pick<OrderRow, 'customer_name' | 'customer_phone' | 'customer_address' | 'origins'>

const contactsOfCustomer = sql<[string], OrderContactRow>`
  SELECT customer_name, customer_phone, customer_address, origins FROM orders WHERE customer_id = ?`

const anyOfCustomer = sql<[string], { seq: number }>`SELECT seq FROM orders WHERE customer_id = ? LIMIT 1`

const moveToCustomer = sql<[customerId: string, revision: number, orderNo: string]>`
  UPDATE orders SET customer_id = ?, revision = ? WHERE order_no = ?`

const lastEvent = sql<[string], { last_event_id: number | null }>`SELECT last_event_id FROM orders WHERE order_no = ?`

const contentColumns = (order: OrderContent): ContentColumns => [
  order.channel,
  order.customer_id,
  order.customer_name,
  order.customer_phone,
  order.customer_address,
  order.total_cents,
  order.status,
  order.delivery_date,
  order.note,
  order.updated_at,
  order.last_event_id,
  order.origins,
  order.revision,
  order.order_no,
]

export const orderByNo = (db: ReadableDatabase, orderNo: string): OrderRow | undefined => byNo.get(db, orderNo)

export const isOrderKnown = (db: ReadableDatabase, orderNo: string): boolean => lastEvent.get(db, orderNo) !== undefined

export const insertOrder = (db: WritableDatabase, order: OrderContent, createdAt: number): void => {
  insert.run(db, ...contentColumns(order), createdAt)
}

/** Throws where there is no such order. */
export const updateOrder = (db: WritableDatabase, order: OrderContent): void => {
  const { changes } = update.run(db, ...contentColumns(order))
  if (changes !== 1) throw new Error(`order ${order.order_no} is not there`)
}

/** An event said once more what is already stored: only where it came from is new. */
export const confirmOrder = (db: WritableDatabase, orderNo: string, lastEventId: number, origins: string): void => {
  confirm.run(db, lastEventId, origins, orderNo)
}

/** The event that last spoke of an order. */
export const lastEventOfOrder = (db: ReadableDatabase, orderNo: string): number | null | undefined =>
  lastEvent.get(db, orderNo)?.last_event_id

export const orderNumbersOfCustomer = (db: ReadableDatabase, customerId: string): string[] =>
  numbersOfCustomer.all(db, customerId).map((row) => row.order_no)

export const orderContacts = (db: ReadableDatabase, customerId: string): OrderContactRow[] =>
  contactsOfCustomer.all(db, customerId)

export const isCustomerWithoutOrders = (db: ReadableDatabase, customerId: string): boolean =>
  anyOfCustomer.get(db, customerId) === undefined

export const moveOrderToCustomer = (db: WritableDatabase, orderNo: string, customerId: string, revision: number): void => {
  moveToCustomer.run(db, customerId, revision, orderNo)
}

/** An order as a screen sees it; `lines` are its rows of `order_items` by `line_no`. */
export const toOrder = (row: OrderRow, lines: readonly OrderItemRow[]): Order => ({
  orderNo: row.order_no,
  channel: row.channel,
  customerId: row.customer_id,
  customerName: row.customer_name,
  customerPhone: row.customer_phone,
  customerAddress: row.customer_address,
  totalCents: row.total_cents,
  status: row.status,
  deliveryDate: row.delivery_date,
  note: row.note,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  acknowledgedAt: row.acknowledged_at,
  acknowledgedBy: row.acknowledged_by,
  lines: lines.map(toOrderLine),
})
