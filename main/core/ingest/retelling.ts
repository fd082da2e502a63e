/** Keeps what orders say of a customer true to the orders that it has now: the newest word that none of them took back. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { type CustomerRow, customerById } from '../storage/tables/customers.ts'
import { type OrderContactRow, orderContacts } from '../storage/tables/orders.ts'
import type { Arrival } from './arrival.ts'
import { rewriteCustomer, valuesOf } from './customerRecord.ts'
import { adoptNameless } from './nameless.ts'
import { mayReplace, type Origin, type Origins, readOrigins } from './origins.ts'

const fields = [
  ['name', 'customer_name'],
  ['phone', 'customer_phone'],
  ['address', 'customer_address'],
] as const

type Told = Readonly<{ value: string; origin: Origin }>

/** The newest of what orders say under one of their columns, or null where none says anything. */
const newest = (orders: readonly OrderContactRow[], column: (typeof fields)[number][1]): Told | null => {
  let told: Told | null = null
  for (const order of orders) {
    const [value, said] = [order[column], readOrigins(order.origins)[column]]
    if (value === null || said === undefined) continue
    const origin: Origin = [said[0], said[1], 'order']
    if (told === null || mayReplace(told.origin, origin)) told = { value, origin }
  }
  return told
}

const retold = (customer: CustomerRow, orders: readonly OrderContactRow[]) => {
  const values = { ...valuesOf(customer) }
  const origins: Record<string, Origin | undefined> = { ...readOrigins(customer.origins) }
  let isChanged = false
  for (const [field, column] of fields) {
    if (origins[field]?.[2] !== 'order') continue
    const told = newest(orders, column)
    const value = told?.value ?? null
    isChanged ||= values[field] !== value
    values[field] = value
    origins[field] = told?.origin
  }
  return { values, origins: origins as Origins, isChanged, isMoved: isChanged }
}

/** Asks a customer's orders again, after one of them took a word back or went to somebody else. The customer's own words stay. */
export const retellCustomer = (db: WritableDatabase, id: string, arrival: Arrival): readonly Change[] => {
  const customer = customerById(db, id)
  if (customer === undefined) return []
  const saved = rewriteCustomer(db, customer, retold(customer, orderContacts(db, id)), false, arrival)
  return [...saved.changes, ...adoptNameless(db, id, saved.newNumber, arrival)]
}
