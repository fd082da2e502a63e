/** Writes what is said about a customer, by itself or through an order, so that its own words always win over an order's. */

import type { Change } from '../../../shared/contract/changes.ts'
import { readPhoneNumber } from '../../../shared/domain/phoneNumbers.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { nextRevision } from '../storage/tables/counters.ts'
import { type CustomerRow, confirmCustomer, customerById, insertCustomer, updateCustomer } from '../storage/tables/customers.ts'
import type { Arrival } from './arrival.ts'
import { type Merged, merge, type Origin, originsText, type Patch, readOrigins } from './origins.ts'

export type CustomerValues = Pick<CustomerRow, 'name' | 'phone' | 'address' | 'payment_type' | 'note'>

/** `isOwn`: the sender spoke of the customer itself, who is complete from then on; otherwise an order named it. */
export type CustomerSaying = Readonly<{
  id: string
  patch: Patch<CustomerValues>
  originOf: (field: string) => Origin
  isOwn: boolean
}>

/** `newNumber`: the E.164 number that the customer did not have before, or null. */
export type CustomerSaved = Readonly<{
  action: 'created' | 'updated' | 'stale'
  values: CustomerValues
  newNumber: string | null
  changes: readonly Change[]
}>

const blank: CustomerValues = { name: null, phone: null, address: null, payment_type: null, note: null }

export const valuesOf = (row: CustomerRow): CustomerValues => ({
  name: row.name,
  phone: row.phone,
  address: row.address,
  payment_type: row.payment_type,
  note: row.note,
})

const numberOf = (phone: string | null): string | null => (phone === null ? null : readPhoneNumber(phone))

const create = (db: WritableDatabase, saying: CustomerSaying, { eventId, now }: Arrival): CustomerSaved => {
  const { values, origins } = merge(blank, {}, saying.patch, saying.originOf)
  const phoneE164 = numberOf(values.phone)
  const row = {
    ...values,
    id: saying.id,
    phone_e164: phoneE164,
    is_incomplete: saying.isOwn ? (0 as const) : (1 as const),
    updated_at: now,
    last_event_id: saying.isOwn && eventId !== 0 ? eventId : null,
    origins: originsText(origins),
    revision: nextRevision(db),
  }
  insertCustomer(db, row, now)
  return { action: 'created', values, newNumber: phoneE164, changes: [{ kind: 'customer', id: saying.id, action: 'created' }] }
}

/** Stores a customer's new values; what is the same as before takes no revision and is not announced. */
export const rewriteCustomer = (
  db: WritableDatabase,
  stored: CustomerRow,
  merged: Pick<Merged<CustomerValues>, 'values' | 'origins' | 'isChanged' | 'isMoved'>,
  isOwn: boolean,
  { eventId, now }: Arrival,
): CustomerSaved => {
  const lastEventId = isOwn && eventId !== 0 ? eventId : stored.last_event_id
  const completes = isOwn && stored.is_incomplete === 1
  const origins = originsText(merged.origins)
  const { values } = merged
  if (!merged.isChanged && !completes) {
    if (merged.isMoved || isOwn) confirmCustomer(db, stored.id, lastEventId, origins)
    return { action: 'updated', values, newNumber: null, changes: [] }
  }
  const phoneE164 = values.phone === stored.phone ? stored.phone_e164 : numberOf(values.phone)
  updateCustomer(db, {
    ...values,
    id: stored.id,
    phone_e164: phoneE164,
    is_incomplete: isOwn ? 0 : stored.is_incomplete,
    updated_at: now,
    last_event_id: lastEventId,
    origins,
    revision: nextRevision(db),
  })
  const newNumber = phoneE164 === stored.phone_e164 ? null : phoneE164
  return { action: 'updated', values, newNumber, changes: [{ kind: 'customer', id: stored.id, action: 'updated' }] }
}

/** Makes the customer or lays the saying over what is stored, field by field. */
export const saveCustomer = (db: WritableDatabase, saying: CustomerSaying, arrival: Arrival): CustomerSaved => {
  const stored = customerById(db, saying.id)
  if (stored === undefined) return create(db, saying, arrival)
  const merged = merge(valuesOf(stored), readOrigins(stored.origins), saying.patch, saying.originOf)
  const isStale = saying.isOwn && stored.is_incomplete === 0 && merged.offered > 0 && merged.taken === 0
  if (isStale) return { action: 'stale', values: merged.values, newNumber: null, changes: [] }
  return rewriteCustomer(db, stored, merged, saying.isOwn, arrival)
}
