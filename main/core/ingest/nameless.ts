/** Customers known by their number alone: a caller without a customer id is one until a real customer turns out to have that number. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { nextRevision } from '../storage/tables/counters.ts'
import { type CustomerRow, customerById, customerIdsByPhone, deleteCustomer } from '../storage/tables/customers.ts'
import { isCustomerWithoutOrders, moveOrderToCustomer, orderNumbersOfCustomer } from '../storage/tables/orders.ts'
import type { Arrival } from './arrival.ts'
import { type CustomerSaying, saveCustomer } from './customerRecord.ts'
import { type Origin, readOrigins } from './origins.ts'

const prefix = 'tel:'

const namelessId = (phoneE164: string): string => `${prefix}${phoneE164}`

const isNameless = (id: string): boolean => id.startsWith(prefix)

/** The one customer with this number; where there is none, or several who cannot be told apart, the nameless one. */
export const ownerOfNumber = (db: WritableDatabase, phoneE164: string): string => {
  const nameless = namelessId(phoneE164)
  const [owner, another] = customerIdsByPhone(db, phoneE164, nameless)
  return owner !== undefined && another === undefined ? owner : nameless
}

const gone = (id: string): Change => ({ kind: 'customer', id, action: 'updated' })

const moveOrders = (db: WritableDatabase, from: string, to: string): Change[] =>
  orderNumbersOfCustomer(db, from).map((orderNo) => {
    moveOrderToCustomer(db, orderNo, to, nextRevision(db))
    return { kind: 'order', id: orderNo, action: 'updated' }
  })

/** What orders said of the nameless customer, as they would have said it of the real one. */
const inherited = (nameless: CustomerRow, id: string): CustomerSaying => {
  const origins = readOrigins(nameless.origins)
  const { name, phone, address } = nameless
  const originOf = (field: string): Origin => origins[field] ?? [0, null, 'order']
  return {
    id,
    patch: { name: name ?? undefined, phone: phone ?? undefined, address: address ?? undefined },
    originOf,
    isOwn: false,
  }
}

/** A customer has got this number: if it is the only one who has, the nameless customer's orders are its own. */
export const adoptNameless = (
  db: WritableDatabase,
  id: string,
  phoneE164: string | null,
  arrival: Arrival,
): readonly Change[] => {
  if (phoneE164 === null || isNameless(id)) return []
  const nameless = customerById(db, namelessId(phoneE164))
  if (nameless === undefined || ownerOfNumber(db, phoneE164) !== id) return []
  const { changes } = saveCustomer(db, inherited(nameless, id), arrival)
  const moved = moveOrders(db, nameless.id, id)
  deleteCustomer(db, nameless.id)
  return [...changes, ...moved, gone(nameless.id)]
}

/** Takes a nameless customer away once its last order went to somebody else. */
export const dropUnusedNameless = (db: WritableDatabase, id: string | null): readonly Change[] => {
  if (id === null || !isNameless(id) || !isCustomerWithoutOrders(db, id)) return []
  deleteCustomer(db, id)
  return [gone(id)]
}
