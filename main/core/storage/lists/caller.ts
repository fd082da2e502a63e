/** Who is behind a phone order: the customer by name or number, what they had before, and what they mostly have. */

import type { Caller, UsualOrder } from '../../../../shared/contract/calls.ts'
import type { Order } from '../../../../shared/domain/entities.ts'
import { readPhoneNumber } from '../../../../shared/domain/phoneNumbers.ts'
import { Fault } from '../../base/fault.ts'
import type { ReadableDatabase } from '../handles.ts'
import { type CustomerRow, customerById, customersByPhone, isNumberOnly, toCustomer } from '../tables/customers.ts'
import { orderItems } from '../tables/orderItems.ts'
import { type OrderRow, orderByNo, toOrder } from '../tables/orders.ts'
import { firstMoment, ordersOfCustomer } from './orderQueries.ts'

/** Habits change: what was had longer ago says little. */
const ordersLookedAt = 12
const shown = 3
const mostCandidates = 5

type Lines = UsualOrder['lines']

const added = (order: Order): Lines => {
  const totals = new Map<string, number>()
  for (const { productName, quantity } of order.lines) totals.set(productName, (totals.get(productName) ?? 0) + quantity)
  return [...totals].map(([productName, quantity]) => ({ productName, quantity }))
}

const nameOf = (lines: Lines): string =>
  lines
    .map(({ productName, quantity }) => JSON.stringify([productName, quantity]))
    .sort()
    .join()

/** The combination that occurs most often, of equals the one had last. `orders`: newest first; cancelled ones and those without lines say nothing. */
export const usualOf = (orders: readonly Order[]): UsualOrder | null => {
  const told = orders.filter(({ status, lines }) => status !== 'cancelled' && lines.length > 0).map(added)
  const counts = new Map<string, { lines: Lines; times: number }>()
  for (const lines of told) {
    const name = nameOf(lines)
    counts.set(name, { lines: counts.get(name)?.lines ?? lines, times: (counts.get(name)?.times ?? 0) + 1 })
  }
  const [usual] = [...counts.values()].sort((a, b) => b.times - a.times)
  const last = told[0]
  if (usual === undefined || last === undefined) return null
  return { ...usual, of: told.length, isLast: nameOf(last) === nameOf(usual.lines) }
}

const earlierOrders = (db: ReadableDatabase, customerId: string, call: OrderRow): Order[] =>
  ordersOfCustomer(
    db,
    customerId,
    {},
    { above: firstMoment(0), below: [call.created_at, call.seq] },
    'older',
    ordersLookedAt,
  ).map((row) => toOrder(row, orderItems(db, row.order_no)))

/** The customers with the caller's number, those known by it alone left out. */
const namesakes = (db: ReadableDatabase, call: OrderRow): CustomerRow[] => {
  const number = call.customer_phone === null ? null : readPhoneNumber(call.customer_phone)
  return number === null ? [] : customersByPhone(db, number, mostCandidates).filter((row) => !isNumberOnly(row.id))
}

const matchOf = (db: ReadableDatabase, call: OrderRow): Pick<Caller, 'match' | 'customer' | 'candidates'> => {
  const linked = call.customer_id === null ? undefined : customerById(db, call.customer_id)
  if (linked !== undefined && !isNumberOnly(linked.id)) return { match: 'known', customer: toCustomer(linked), candidates: [] }
  const found = namesakes(db, call)
  const [only, another] = found
  if (only === undefined) return { match: 'unknown', customer: null, candidates: [] }
  if (another === undefined) return { match: 'known', customer: toCustomer(only), candidates: [] }
  return { match: 'several', customer: null, candidates: found.map(toCustomer) }
}

/** Faults with `not_found`. */
export const getCaller = (db: ReadableDatabase, { orderNo }: Readonly<{ orderNo: string }>): Caller => {
  const call = orderByNo(db, orderNo)
  if (call === undefined) throw new Fault('not_found', `There is no order ${orderNo}`, { detail: { orderNo } })
  const matched = matchOf(db, call)
  const customerId = matched.customer?.id ?? call.customer_id
  const orders = customerId === null ? [] : earlierOrders(db, customerId, call)
  return { ...matched, lastOrders: orders.slice(0, shown), usual: usualOf(orders) }
}
