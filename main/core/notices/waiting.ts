/** Calls that wait for a person, read from the database alone, so that a restart forgets none. */

import type { Order } from '../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { waitingCallRows } from '../storage/tables/calls.ts'
import { orderItems } from '../storage/tables/orderItems.ts'
import { toOrder } from '../storage/tables/orders.ts'

/** More cards than this nobody can read; the rest follow as these are taken. */
const mostCards = 200

/** Phone orders that nobody has taken, oldest first. */
export const waitingCalls = (db: ReadableDatabase): Order[] =>
  waitingCallRows(db, mostCards).map((row) => toOrder(row, orderItems(db, row.order_no)))
