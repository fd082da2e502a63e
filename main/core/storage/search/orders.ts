/** Orders in their word index. The index may lag, so whoever asks it looks at the row as well. */

import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { orderItems } from '../tables/orderItems.ts'
import { type OrderRow, orderColumns } from '../tables/orders.ts'
import type { Key, SearchedTable } from './candidates.ts'
import { type Indexed, searchText } from './indexed.ts'
import { type Tag, tag } from './match.ts'
import { progressOf } from './progress.ts'

export const searchedOrders: SearchedTable = {
  progress: (db) => progressOf(db, 'orders'),
  hits: {
    older: sql<[string, number, number], Key>`
      SELECT rowid AS key FROM orders_search WHERE orders_search MATCH ? AND rowid > ? AND rowid < ? ORDER BY rowid DESC`,
    newer: sql<[string, number, number], Key>`
      SELECT rowid AS key FROM orders_search WHERE orders_search MATCH ? AND rowid > ? AND rowid < ? ORDER BY rowid`,
  },
  fresh: sql<[number, number, number], Key>`
    SELECT seq AS key FROM orders INDEXED BY orders_by_revision WHERE revision > ? AND seq > ? AND seq < ?`,
}

const changed = sql<[revision: number, limit: number], OrderRow>`
  SELECT ${orderColumns} FROM orders WHERE revision > ? ORDER BY revision LIMIT ?`

/** The text that an order is found by: number, customer, phone, address, note, products. */
export const orderText = (db: ReadableDatabase, order: OrderRow): string => {
  const products = orderItems(db, order.order_no).map((item) => item.product_name)
  return searchText([order.order_no, order.customer_name, order.customer_address, order.note, ...products], order.customer_phone)
}

export const orderTags = {
  status: (status: string): Tag => tag('status', status),
  channel: (channel: string): Tag => tag('channel', channel),
  customer: (customerId: string): Tag => tag('customer', customerId),
}

const tagsOf = (order: OrderRow): Tag[] => [
  orderTags.status(order.status),
  orderTags.channel(order.channel),
  ...(order.customer_id === null ? [] : [orderTags.customer(order.customer_id)]),
]

/** The next orders to be put into the index, in the order of their revisions. */
export const changedOrders = (db: ReadableDatabase, progress: number, limit: number): Indexed[] =>
  changed.all(db, progress, limit).map((order) => ({
    key: order.seq,
    revision: order.revision,
    text: orderText(db, order),
    tags: tagsOf(order),
  }))
