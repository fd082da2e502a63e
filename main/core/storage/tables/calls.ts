/** Phone orders seen as calls: who waits, who took one, and who gave one back. The rows themselves are those of `orders`. */

import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { type OrderRow, orderColumns } from './orders.ts'

// Left to itself SQLite takes `orders_by_channel` and walks every phone order there ever was.
export const waitingCallsQuery = sql<[limit: number], OrderRow>`
  SELECT ${orderColumns} FROM orders INDEXED BY orders_waiting
  WHERE channel = 'phone' AND acknowledged_at IS NULL ORDER BY created_at, seq LIMIT ?`

const count = sql<[], { calls: number }>`
  SELECT count(*) AS calls FROM orders INDEXED BY orders_waiting WHERE channel = 'phone' AND acknowledged_at IS NULL`

const take = sql<[at: number, by: string, revision: number, orderNo: string], OrderRow>`
  UPDATE orders SET acknowledged_at = ?, acknowledged_by = ?, revision = ?
  WHERE order_no = ? AND channel = 'phone' AND acknowledged_at IS NULL
  RETURNING ${orderColumns}`

const giveBack = sql<[revision: number, orderNo: string, by: string], OrderRow>`
  UPDATE orders SET acknowledged_at = NULL, acknowledged_by = NULL, revision = ?
  WHERE order_no = ? AND channel = 'phone' AND acknowledged_by = ?
  RETURNING ${orderColumns}`

/** Calls that nobody has taken, oldest first. */
export const waitingCallRows = (db: ReadableDatabase, limit: number): OrderRow[] => waitingCallsQuery.all(db, limit)

export const countWaitingCalls = (db: ReadableDatabase): number => count.get(db)?.calls ?? 0

/** Gives a waiting call to a person and returns its row; undefined where no call waits under that number. `updated_at` stays the senders'. */
export const takeCall = (
  db: WritableDatabase,
  call: Readonly<{ orderNo: string; by: string; at: number; revision: number }>,
): OrderRow | undefined => take.get(db, call.at, call.by, call.revision, call.orderNo)

/** Takes a call from the person who holds it, and returns its row; undefined where that person does not hold it. */
export const releaseCall = (
  db: WritableDatabase,
  call: Readonly<{ orderNo: string; by: string; revision: number }>,
): OrderRow | undefined => giveBack.get(db, call.revision, call.orderNo, call.by)
