/** What an event is about: the row it names, what is sent back to its sender, and words by which staff find it in the log. */

import { type EventType, isEventType } from '../../../shared/events/eventTypes.ts'
import type { WebhookEvent } from '../../../shared/events/schemas.ts'
import { labelOf } from './arrival.ts'
import type { Outcome } from './delivery.ts'

/** `entityId` is null where the event names none, or several. */
export type About = Readonly<{
  entityType: 'order' | 'customer' | 'stock' | null
  entityId: string | null
  subject: Outcome['subject']
  label: string
}>

export const aboutNothing: About = { entityType: null, entityId: null, subject: {}, label: '' }

const aboutOrder = (orderNo: string | undefined, label: string): About =>
  orderNo === undefined
    ? { entityType: 'order', entityId: null, subject: {}, label }
    : { entityType: 'order', entityId: orderNo, subject: { orderNo }, label }

const aboutCustomer = (id: string, label: string): About => ({
  entityType: 'customer',
  entityId: id,
  subject: { customerId: id },
  label,
})

const aboutStock = (productIds: readonly string[], label: string): About => {
  const [only, another] = productIds
  return { entityType: 'stock', entityId: another === undefined ? (only ?? null) : null, subject: { productIds }, label }
}

/** An event that was understood. */
export const aboutEvent = (event: WebhookEvent): About => {
  if ('stock' in event) {
    const productIds = event.stock.map(({ productId }) => productId)
    return aboutStock(productIds, labelOf(...productIds.slice(0, 5)))
  }
  if ('customer' in event) return aboutCustomer(event.customer.id, labelOf(event.customer.name, event.customer.phone))
  const { orderNo, customerName, customerPhone } = event.order
  return aboutOrder(orderNo, labelOf(customerName, customerPhone))
}

const longestWord = 100
const wordOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().toWellFormed().slice(0, longestWord) : undefined

const kindOf = (type: EventType): 'order' | 'customer' | 'stock' => {
  if (type.startsWith('customer')) return 'customer'
  return type.startsWith('inventory') ? 'stock' : 'order'
}

/** An event that was refused, as far as its fields (in our names) can be read. */
export const aboutHint = (type: string, hint: Readonly<Record<string, unknown>>): About => {
  if (!isEventType(type)) return aboutNothing
  const word = (field: string) => wordOf(hint[field]) || undefined
  const kind = kindOf(type)
  if (kind === 'stock') return aboutStock([], '')
  if (kind === 'order') return aboutOrder(word('orderNo'), labelOf(word('customerName'), word('customerPhone')))
  const label = labelOf(word('name'), word('phone'))
  const id = word('id')
  return id === undefined ? { entityType: kind, entityId: null, subject: {}, label } : aboutCustomer(id, label)
}
