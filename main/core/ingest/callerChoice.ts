/** A person says which of several customers with one number has called, and may take that back. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import { appendAudit } from '../audit/append.ts'
import { Fault } from '../base/fault.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { nextRevision } from '../storage/tables/counters.ts'
import { type CustomerRow, customerById, isNumberOnly } from '../storage/tables/customers.ts'
import { orderItems } from '../storage/tables/orderItems.ts'
import { type OrderRow, toOrder, updateOrder } from '../storage/tables/orders.ts'
import { knownOrder, linkByHand } from './callerCustomer.ts'
import { settleCustomers } from './effects/order.ts'
import { linkCustomer } from './orderCustomer.ts'
import { originsText, readOrigins } from './origins.ts'

/** `customerId`: who called; null takes the choice back. `by`: the person's name; `at`: integer ms UTC. */
export type CallerChosen = Readonly<{ orderNo: string; customerId: string | null; by: string; at: number }>

const chosen = (db: WritableDatabase, id: string): CustomerRow => {
  const customer = customerById(db, id)
  if (customer !== undefined && !isNumberOnly(id)) return customer
  throw new Fault('not_found', `There is no customer ${id}`, { detail: { customerId: id } })
}

const choose = (db: WritableDatabase, order: OrderRow, id: string): readonly Change[] => {
  if (order.customer_id !== null && !isNumberOnly(order.customer_id))
    throw new Fault('conflict', `Order ${order.order_no} has a customer`, { detail: { customerId: order.customer_id } })
  chosen(db, id)
  return [linkByHand(db, order, id)]
}

/** The order finds its customer by itself again. Only a person's choice has neither an event nor a time. */
const takeBack = (db: WritableDatabase, order: OrderRow, at: number): readonly Change[] => {
  const { customer_id: choice, ...others } = readOrigins(order.origins)
  if (choice === undefined || choice[0] !== 0)
    throw new Fault('conflict', `Nobody chose the customer of ${order.order_no}`, { detail: { customerId: order.customer_id } })
  const { customerId, changes } = linkCustomer(db, order, others, undefined, { eventId: order.last_event_id ?? 0, now: at })
  updateOrder(db, { ...order, customer_id: customerId, origins: originsText(others), revision: nextRevision(db) })
  return [{ kind: 'order', id: order.order_no, action: 'updated' }, ...changes]
}

const record = (db: WritableDatabase, { orderNo, customerId, by, at }: CallerChosen, before: string | null): Change => {
  const { id } = appendAudit(db, {
    at,
    action: 'CALLER_CHOSEN',
    actor: by,
    status: 'SUCCESS',
    entityType: 'order',
    entityId: orderNo,
    detail: { customerId, before },
  })
  return { kind: 'audit', id: String(id), action: 'created' }
}

/** Returns the order as it stands then. Faults: `not_found`; `conflict` with `{customerId}` where the order has a customer, or nobody chose it. */
export const chooseCaller = (
  db: WritableDatabase,
  input: CallerChosen,
): Readonly<{ value: Order; changes: readonly Change[] }> => {
  const { orderNo, customerId, at } = input
  const before = knownOrder(db, orderNo)
  const linked = customerId === null ? takeBack(db, before, at) : choose(db, before, customerId)
  const after = knownOrder(db, orderNo)
  const settled = settleCustomers(db, before, after, { eventId: after.last_event_id ?? 0, now: at })
  return {
    value: toOrder(after, orderItems(db, orderNo)),
    changes: [...linked, ...settled, record(db, input, before.customer_id)],
  }
}
