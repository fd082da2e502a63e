/** Gives a phone order that has no number one that its content makes, so that the same call always gets the same. */

import { dateOfInstant } from '../../../shared/domain/moments.ts'
import type { EventOf, OrderPush, WebhookEvent } from '../../../shared/events/schemas.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { isOrderKnown } from '../storage/tables/orders.ts'

type WithNumber<Event extends { order: OrderPush }> = Omit<Event, 'order'> & { order: OrderPush & { orderNo: string } }

export type NumberedOrderEvent = EventOf<'order.created'> | EventOf<'order.updated'> | WithNumber<EventOf<'phone_order.received'>>

/** An event that can be applied: every order in it has a number. */
export type NumberedEvent = Exclude<WebhookEvent, { order: unknown }> | NumberedOrderEvent

/** What the number is made from: the arrival (ms UTC), the SHA-256 of the body and the shop's zone. */
export type CallOrigin = Readonly<{ receivedAt: number; sha256: string; zone: string }>

/** `T20261124-9f86d081`, with `-2`, `-3`, … where the same words came in another call of that day. */
const callNumber = (db: ReadableDatabase, { receivedAt, sha256, zone }: CallOrigin): string => {
  const base = `T${dateOfInstant(receivedAt, zone).replaceAll('-', '')}-${sha256.slice(0, 8)}`
  let number = base
  for (let call = 2; isOrderKnown(db, number); call += 1) number = `${base}-${call}`
  return number
}

/** Must be asked only for an event that is no repeat of an earlier one. */
export const numbered = (db: ReadableDatabase, event: WebhookEvent, origin: CallOrigin): NumberedEvent => {
  if (event.type !== 'phone_order.received') return event
  return { ...event, order: { ...event.order, orderNo: event.order.orderNo ?? callNumber(db, origin) } }
}
