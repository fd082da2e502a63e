/** The rows of `field_conflicts`: fields of orders on which the company and a person differ, until somebody decides. */

import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

/** `field`: a column of `orders`, or `items`. `event_id`: the company's last word. */
export type FieldConflictRow = Readonly<{ order_no: string; field: string; opened_at: number; event_id: number }>

const put = sql<[orderNo: string, field: string, openedAt: number, eventId: number]>`
  INSERT INTO field_conflicts (order_no, field, opened_at, event_id) VALUES (?, ?, ?, ?)
  ON CONFLICT (order_no, field) DO UPDATE SET event_id = excluded.event_id`

const remove = sql<[orderNo: string, field: string]>`DELETE FROM field_conflicts WHERE order_no = ? AND field = ?`

const ofOrder = sql<[orderNo: string], FieldConflictRow>`
  SELECT order_no, field, opened_at, event_id FROM field_conflicts WHERE order_no = ? ORDER BY field`

const ordersInConflict = sql<[limit: number], { order_no: string }>`
  SELECT order_no FROM field_conflicts GROUP BY order_no ORDER BY max(opened_at) DESC, order_no LIMIT ?`

const count = sql<[], { orders: number }>`SELECT count(DISTINCT order_no) AS orders FROM field_conflicts`

/** A field that is in conflict already keeps the time since when. */
export const putFieldConflict = (db: WritableDatabase, row: FieldConflictRow): void => {
  put.run(db, row.order_no, row.field, row.opened_at, row.event_id)
}

/** Does nothing where the field is in no conflict. */
export const removeFieldConflict = (db: WritableDatabase, orderNo: string, field: string): void => {
  remove.run(db, orderNo, field)
}

export const fieldConflicts = (db: ReadableDatabase, orderNo: string): FieldConflictRow[] => ofOrder.all(db, orderNo)

/** Numbers of the orders that wait for a decision, the latest conflict first. */
export const conflictingOrderNumbers = (db: ReadableDatabase, limit: number): string[] =>
  ordersInConflict.all(db, limit).map((row) => row.order_no)

export const countConflictingOrders = (db: ReadableDatabase): number => count.get(db)?.orders ?? 0
