/** The one effect of each event type. A new event does not compile without its row here. */

import type { EventType } from '../../../../shared/events/eventTypes.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import type { Arrival, Effected } from '../arrival.ts'
import type { NumberedEvent } from '../callNumber.ts'
import { applyCustomer } from './customer.ts'
import { applyOrder } from './order.ts'
import { applyStock } from './stock.ts'

type EventFor<Type extends EventType> = { [Each in Type]: Extract<NumberedEvent, { type: Each }> & { type: Each } }[Type]

type Effect<Type extends EventType> = (db: WritableDatabase, event: EventFor<Type>, arrival: Arrival) => Effected

const effects: { readonly [Type in EventType]: Effect<Type> } = {
  'order.created': applyOrder,
  'order.updated': applyOrder,
  'customer.created': applyCustomer,
  'customer.updated': applyCustomer,
  'inventory.updated': applyStock,
  'inventory.low_stock': applyStock,
  'phone_order.received': applyOrder,
}

const run = <Type extends EventType>(db: WritableDatabase, event: EventFor<Type>, arrival: Arrival): Effected => {
  const type: Type = event.type
  return effects[type](db, event, arrival)
}

/** Writes what an event says into the tables. Throws only SQLite's errors; the caller's savepoint takes everything back then. */
export const applyEvent = (db: WritableDatabase, event: NumberedEvent, arrival: Arrival): Effected => run(db, event, arrival)
