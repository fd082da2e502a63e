/** The events that are understood; any other is kept as unrecognised. */

export const eventTypes = [
  'order.created',
  'order.updated',
  'customer.created',
  'customer.updated',
  'inventory.updated',
  'inventory.low_stock',
  'phone_order.received',
] as const

export type EventType = (typeof eventTypes)[number]

const known: ReadonlySet<string> = new Set(eventTypes)

export const isEventType = (type: string): type is EventType => known.has(type)
