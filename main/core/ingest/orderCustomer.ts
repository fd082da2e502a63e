/** Finds or makes the customer of an order: the one that the sender named, else the one who has its number, else nobody. */

import type { Change } from '../../../shared/contract/changes.ts'
import { readPhoneNumber } from '../../../shared/domain/phoneNumbers.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import type { OrderRow } from '../storage/tables/orders.ts'
import type { Arrival } from './arrival.ts'
import { type CustomerSaying, saveCustomer } from './customerRecord.ts'
import { adoptNameless, ownerOfNumber } from './nameless.ts'
import type { Origin, Origins } from './origins.ts'

export type OrderContact = Pick<OrderRow, 'customer_id' | 'customer_name' | 'customer_phone' | 'customer_address'>

const orderFields: Readonly<Record<string, string>> = {
  name: 'customer_name',
  phone: 'customer_phone',
  address: 'customer_address',
}

/** What the order as a whole says of its customer; a field that it cleared says nothing. */
const sayingOf = (id: string, order: OrderContact, origins: Origins): CustomerSaying => {
  const originOf = (field: string): Origin => {
    const [eventId, at] = origins[orderFields[field] ?? field] ?? [0, null]
    return [eventId, at, 'order']
  }
  const patch = {
    name: order.customer_name ?? undefined,
    phone: order.customer_phone ?? undefined,
    address: order.customer_address ?? undefined,
  }
  return { id, patch, originOf, isOwn: false }
}

/** An order that found its customer by number keeps it until its own number changes, whoever else gets the number meanwhile. */
const idByNumber = (db: WritableDatabase, order: OrderContact, before: OrderContact | undefined): string | null => {
  const number = order.customer_phone === null ? null : readPhoneNumber(order.customer_phone)
  if (number === null) return null
  const numberBefore = before?.customer_phone ? readPhoneNumber(before.customer_phone) : null
  if (before !== undefined && before.customer_id !== null && numberBefore === number) return before.customer_id
  return ownerOfNumber(db, number)
}

/** `order`: as merged, `before`: as stored. The customer is written, so that the order may point to it. */
export const linkCustomer = (
  db: WritableDatabase,
  order: OrderContact,
  origins: Origins,
  before: OrderContact | undefined,
  arrival: Arrival,
): Readonly<{ customerId: string | null; changes: readonly Change[] }> => {
  const customerId = origins.customer_id === undefined ? idByNumber(db, order, before) : order.customer_id
  if (customerId === null) return { customerId, changes: [] }
  const saved = saveCustomer(db, sayingOf(customerId, order, origins), arrival)
  const adopted = adoptNameless(db, customerId, saved.newNumber, arrival)
  return { customerId, changes: [...saved.changes, ...adopted] }
}
