/** An order as an act finds it, and as it leaves it. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import { Fault } from '../base/fault.ts'
import { settleCustomers } from '../ingest/effects/order.ts'
import { isSameLines } from '../ingest/effects/orderFields.ts'
import { linkCustomer } from '../ingest/orderCustomer.ts'
import { type Origins, originsText, readOrigins } from '../ingest/origins.ts'
import type { ReadableDatabase, WritableDatabase } from '../storage/handles.ts'
import { getOrder } from '../storage/lists/orders.ts'
import { nextRevision } from '../storage/tables/counters.ts'
import { orderItems, replaceOrderItems } from '../storage/tables/orderItems.ts'
import { type OrderRow, orderByNo, updateOrder } from '../storage/tables/orders.ts'
import { type OrderWords, wordsOf } from './fields.ts'

/** `by`: the person's name; `at`: integer ms UTC. */
export type ActOn = Readonly<{ orderNo: string; by: string; at: number }>

export type HeldOrder = Readonly<{ row: OrderRow; words: OrderWords; origins: Origins }>

/** What an act returns to its caller, and what is announced after the commit. */
export type Done = Readonly<{ value: Order; changes: readonly Change[] }>

/** Faults with `not_found`. */
export const heldOrder = (db: ReadableDatabase, orderNo: string): HeldOrder => {
  const row = orderByNo(db, orderNo)
  if (row === undefined) throw new Fault('not_found', `There is no order ${orderNo}`, { detail: { orderNo } })
  return { row, words: wordsOf(row, orderItems(db, orderNo)), origins: readOrigins(row.origins) }
}

const isSameContact = ({ row, words: { values } }: HeldOrder): boolean =>
  row.customer_name === values.customer_name &&
  row.customer_phone === values.customer_phone &&
  row.customer_address === values.customer_address

/** Another name, number or address may make it another customer's order, or tell more of the one it has. */
const customerOf = (db: WritableDatabase, after: HeldOrder, at: number) => {
  const { row, words, origins } = after
  if (isSameContact(after)) return { customerId: row.customer_id, changes: [] }
  return linkCustomer(db, words.values, origins, row, { eventId: row.last_event_id ?? 0, now: at })
}

/** Writes an order after an act; `before` is how the act found it. Returns what is to be announced. */
const saveOrder = (db: WritableDatabase, before: HeldOrder, after: HeldOrder, at: number): readonly Change[] => {
  const { row, words, origins } = after
  const { customerId, changes } = customerOf(db, after, at)
  const content = { ...words.values, customer_id: customerId, order_no: row.order_no, channel: row.channel, updated_at: at }
  updateOrder(db, {
    ...content,
    last_event_id: row.last_event_id,
    origins: originsText(origins),
    revision: nextRevision(db),
  })
  if (!isSameLines(words.lines, before.words.lines)) replaceOrderItems(db, row.order_no, words.lines)
  const settled = settleCustomers(db, row, content, { eventId: row.last_event_id ?? 0, now: at })
  return [{ kind: 'order', id: row.order_no, action: 'updated' }, ...changes, ...settled]
}

/** Saves and shows the order as it is then. */
export const done = (db: WritableDatabase, before: HeldOrder, after: HeldOrder, at: number, audited: readonly Change[]): Done => {
  const changes = saveOrder(db, before, after, at)
  return { value: getOrder(db, { orderNo: before.row.order_no }), changes: [...changes, ...audited] }
}
