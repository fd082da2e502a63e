/** Customers whom the office made itself, by their number alone or as the shop named them: each is one until a customer of the company turns out to have that number. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { nextRevision } from '../storage/tables/counters.ts'
import {
  type CustomerRow,
  customerById,
  customerIdsByPhone,
  deleteCustomer,
  isNumberOnly,
  isShopCustomer,
  numberOnlyId,
} from '../storage/tables/customers.ts'
import { isCustomerWithoutOrders, moveOrderToCustomer, orderNumbersOfCustomer } from '../storage/tables/orders.ts'
import type { Arrival } from './arrival.ts'
import { type CustomerSaying, saveCustomer } from './customerRecord.ts'
import { type Origin, readOrigins } from './origins.ts'

/** The one customer with this number; where there is none, or several who cannot be told apart, the nameless one. */
export const ownerOfNumber = (db: WritableDatabase, phoneE164: string): string => {
  const nameless = numberOnlyId(phoneE164)
  const [owner, another] = customerIdsByPhone(db, phoneE164, nameless)
  return owner !== undefined && another === undefined ? owner : nameless
}

const gone = (id: string): Change => ({ kind: 'customer', id, action: 'updated' })

const moveOrders = (db: WritableDatabase, from: string, to: string): Change[] =>
  orderNumbersOfCustomer(db, from).map((orderNo) => {
    moveOrderToCustomer(db, orderNo, to, nextRevision(db))
    return { kind: 'order', id: orderNo, action: 'updated' }
  })

/** What is known of a customer of ours, as orders would have said it of the real one: the company's own words go before it. */
const inherited = (ours: CustomerRow, id: string): CustomerSaying => {
  const origins = readOrigins(ours.origins)
  const { name, phone, address, note } = ours
  const originOf = (field: string): Origin => {
    const [eventId, at] = origins[field] ?? [0, null]
    return [eventId, at, 'order']
  }
  return {
    id,
    patch: { name: name ?? undefined, phone: phone ?? undefined, address: address ?? undefined, note: note ?? undefined },
    originOf,
    isOwn: false,
  }
}

/** Gives all that a customer of ours has to the real one, and takes it away. */
const adopt = (db: WritableDatabase, ours: CustomerRow, id: string, arrival: Arrival): readonly Change[] => {
  const { changes } = saveCustomer(db, inherited(ours, id), arrival)
  const moved = moveOrders(db, ours.id, id)
  deleteCustomer(db, ours.id)
  return [...changes, ...moved, gone(ours.id)]
}

/** The shop made a customer with this number, and nobody else but the company's has it. */
const adoptShopCustomer = (db: WritableDatabase, id: string, phoneE164: string, arrival: Arrival): readonly Change[] => {
  if (isShopCustomer(id)) return []
  const [other, another] = customerIdsByPhone(db, phoneE164, numberOnlyId(phoneE164)).filter((each) => each !== id)
  if (other === undefined || another !== undefined || !isShopCustomer(other)) return []
  const ours = customerById(db, other)
  return ours === undefined ? [] : adopt(db, ours, id, arrival)
}

/** A customer has got this number: if it is the only one who has, the orders of the customer that we made under it are its own. */
export const adoptNameless = (
  db: WritableDatabase,
  id: string,
  phoneE164: string | null,
  arrival: Arrival,
): readonly Change[] => {
  if (phoneE164 === null || isNumberOnly(id)) return []
  const ofShop = adoptShopCustomer(db, id, phoneE164, arrival)
  const nameless = customerById(db, numberOnlyId(phoneE164))
  if (nameless === undefined || ownerOfNumber(db, phoneE164) !== id) return ofShop
  return [...ofShop, ...adopt(db, nameless, id, arrival)]
}

/** Takes a nameless customer away once its last order went to somebody else. */
export const dropUnusedNameless = (db: WritableDatabase, id: string | null): readonly Change[] => {
  if (id === null || !isNumberOnly(id) || !isCustomerWithoutOrders(db, id)) return []
  deleteCustomer(db, id)
  return [gone(id)]
}
