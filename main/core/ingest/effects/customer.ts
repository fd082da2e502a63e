/** What a customer event does: the customer's own words, which no order overwrites. */

import { timeSaid } from '../../../../shared/events/saidAt.ts'
import type { EventOf } from '../../../../shared/events/schemas.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { type Arrival, type Effected, labelOf } from '../arrival.ts'
import { saveCustomer } from '../customerRecord.ts'
import { adoptNameless } from '../nameless.ts'
import { originOfWord } from '../origins.ts'

type CustomerEvent = EventOf<'customer.created' | 'customer.updated'>

/** Creates the customer or lays the event over it, and gives it the orders of whoever called from its number. */
export const applyCustomer = (db: WritableDatabase, event: CustomerEvent, arrival: Arrival): Effected => {
  const { id, name, phone, address, paymentType, note } = event.customer
  const origin = originOfWord(arrival, timeSaid(event.customer, event, arrival.now))
  const patch = { name, phone, address, payment_type: paymentType, note }
  const { action, values, newNumber, changes } = saveCustomer(db, { id, patch, originOf: () => origin, isOwn: true }, arrival)
  const adopted = adoptNameless(db, id, newNumber, arrival)
  return { action, label: labelOf(values.name, values.phone), changes: [...changes, ...adopted] }
}
