/** Makes a customer of the shop's own out of a phone order whose caller nobody knows. What the company later says of that customer goes before it. */

import type { CallerCustomer } from '../../../shared/contract/calls.ts'
import type { Change } from '../../../shared/contract/changes.ts'
import type { Customer } from '../../../shared/domain/entities.ts'
import { dateOfInstant } from '../../../shared/domain/moments.ts'
import { readPhoneNumber } from '../../../shared/domain/phoneNumbers.ts'
import { appendAudit } from '../audit/append.ts'
import { Fault } from '../base/fault.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { nextRevision } from '../storage/tables/counters.ts'
import {
  customerById,
  customersByPhone,
  insertCustomer,
  isNumberOnly,
  shopCustomerId,
  toCustomer,
} from '../storage/tables/customers.ts'
import { type OrderRow, orderByNo, updateOrder } from '../storage/tables/orders.ts'
import { adoptNameless, dropUnusedNameless } from './nameless.ts'
import { type Origin, originsText, readOrigins } from './origins.ts'
import type { IngestContext } from './receive.ts'

/** `by`: the person's name; `at`: integer ms UTC. */
export type CallerNamed = Readonly<{ orderNo: string; by: string; at: number; customer: CallerCustomer }>

/** No event stands behind what a person typed, and whatever event comes is later. */
const typed: Origin = [0, null]

/** Faults with `not_found`. */
export const knownOrder = (db: WritableDatabase, orderNo: string): OrderRow => {
  const order = orderByNo(db, orderNo)
  if (order === undefined) throw new Fault('not_found', `There is no order ${orderNo}`, { detail: { orderNo } })
  return order
}

const unknownCall = (db: WritableDatabase, orderNo: string): OrderRow => {
  const order = knownOrder(db, orderNo)
  if (order.customer_id === null || isNumberOnly(order.customer_id)) return order
  throw new Fault('conflict', `Order ${orderNo} has a customer`, { detail: { customerId: order.customer_id } })
}

const refuseTakenNumber = (db: WritableDatabase, phoneE164: string | null): void => {
  if (phoneE164 === null) return
  const owner = customersByPhone(db, phoneE164, 2).find(({ id }) => !isNumberOnly(id))
  if (owner !== undefined)
    throw new Fault('conflict', 'Another customer has this number', { detail: { customerId: owner.id, name: owner.name } })
}

/** `shop:20261124-093012`, then `…-2`: the moment on the shop's wall, so that the number of a customer who is gone is never given again. */
const freeId = (db: WritableDatabase, at: number, zone: string): string => {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(at)
  const stamp = [dateOfInstant(at, zone), time].map((text) => text.replaceAll(/\D/g, '')).join('-')
  for (let turn = 1; ; turn++) {
    const id = shopCustomerId(turn === 1 ? stamp : `${stamp}-${turn}`)
    if (customerById(db, id) === undefined) return id
  }
}

const insert = (db: WritableDatabase, id: string, { customer, at }: CallerNamed, phoneE164: string | null): void => {
  const values = {
    name: customer.name,
    phone: customer.phone || null,
    address: customer.address || null,
    payment_type: null,
    note: customer.note || null,
  }
  const said = Object.entries(values).filter(([, value]) => value !== null)
  const row = {
    ...values,
    id,
    phone_e164: phoneE164,
    is_incomplete: 0 as const,
    updated_at: at,
    last_event_id: null,
    origins: originsText(Object.fromEntries(said.map(([field]) => [field, typed]))),
    revision: nextRevision(db),
  }
  insertCustomer(db, row, at)
}

/** The person named the caller, so the order keeps its customer although no number leads to it. */
export const linkByHand = (db: WritableDatabase, order: OrderRow, customerId: string): Change => {
  const origins = originsText({ ...readOrigins(order.origins), customer_id: typed })
  updateOrder(db, { ...order, customer_id: customerId, origins, revision: nextRevision(db) })
  return { kind: 'order', id: order.order_no, action: 'updated' }
}

const created = (db: WritableDatabase, id: string): Customer => {
  const row = customerById(db, id)
  if (row === undefined) throw new Error(`customer ${id} is not there`)
  return toCustomer(row)
}

/** The caller's other orders under the same number go to the new customer too. Faults: `not_found`; `conflict` with `{customerId}` where the call or the number has a customer. */
export const createFromCall = (
  db: WritableDatabase,
  input: CallerNamed,
  { zone }: IngestContext,
): Readonly<{ value: Customer; changes: readonly Change[] }> => {
  const { orderNo, by, at } = input
  const order = unknownCall(db, orderNo)
  const phoneE164 = readPhoneNumber(input.customer.phone)
  refuseTakenNumber(db, phoneE164)
  const id = freeId(db, at, zone)
  insert(db, id, input, phoneE164)
  const linked = linkByHand(db, order, id)
  const adopted = adoptNameless(db, id, phoneE164, { eventId: 0, now: at })
  const dropped = adopted.length > 0 ? [] : dropUnusedNameless(db, order.customer_id)
  const entry = appendAudit(db, {
    at,
    action: 'CUSTOMER_CREATED',
    actor: by,
    status: 'SUCCESS',
    entityType: 'customer',
    entityId: id,
    detail: { orderNo, ...input.customer },
  })
  const changes: Change[] = [
    { kind: 'customer', id, action: 'created' },
    linked,
    ...adopted,
    ...dropped,
    { kind: 'audit', id: String(entry.id), action: 'created' },
  ]
  return { value: created(db, id), changes }
}
