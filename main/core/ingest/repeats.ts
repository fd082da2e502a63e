/** Tells a retry from news: the same key again is a retry, the same words again may be news. */

import { timeSaid } from '../../../shared/events/saidAt.ts'
import type { WebhookEvent } from '../../../shared/events/schemas.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { lastEventOfCustomer } from '../storage/tables/customers.ts'
import { type EarlierEvent, newestEventByKey } from '../storage/tables/events.ts'
import { lastEventOfOrder } from '../storage/tables/orders.ts'
import { newestEventOfContent } from '../storage/tables/recentContent.ts'
import { lastEventOfStockItem } from '../storage/tables/stockItems.ts'
import type { Received } from './received.ts'

/** The delivery that this one may repeat. */
export const earlierOf = (db: ReadableDatabase, { delivery, dedupeKey, sha256 }: Received): EarlierEvent | undefined =>
  delivery.key === null ? newestEventOfContent(db, delivery.receivedAt, sha256) : newestEventByKey(db, dedupeKey)

const saysWhen = (event: WebhookEvent, now: number): boolean => {
  const pushes = 'stock' in event ? event.stock : ['customer' in event ? event.customer : event.order]
  return pushes.every((push) => timeSaid(push, event, now) !== null)
}

/** The last event about each thing that an event is about. */
const lastEvents = (db: ReadableDatabase, event: WebhookEvent): (number | null | undefined)[] => {
  if ('stock' in event) return event.stock.map(({ productId }) => lastEventOfStockItem(db, productId))
  if ('customer' in event) return [lastEventOfCustomer(db, event.customer.id)]
  return [event.order.orderNo === undefined ? null : lastEventOfOrder(db, event.order.orderNo)]
}

const isMadeOnce: ReadonlySet<string> = new Set(['order.created', 'customer.created', 'phone_order.received'])

/**
 * Whether an event only says again what `earlier` said. Under a key of the sender's it does. By content alone, a change may be a real
 * A→B→A: that is so where something else changed the same thing meanwhile and the sender does not say when this change happened.
 */
export const isRepeat = (db: ReadableDatabase, event: WebhookEvent, earlier: EarlierEvent, { delivery }: Received): boolean =>
  delivery.key !== null ||
  isMadeOnce.has(event.type) ||
  saysWhen(event, delivery.receivedAt) ||
  lastEvents(db, event).every((last) => last === earlier.id)
