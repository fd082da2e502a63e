/** Decides what rings at the desk. Only what arrived and was applied is asked about: a duplicate or a stale event never rings. */

import type { OrderRow } from '../storage/tables/orders.ts'

/** True where an applied event is a call that nobody has taken yet; `order` is its row as stored after the event. */
export const ringsFor = (eventType: string, order: Pick<OrderRow, 'channel' | 'acknowledged_at'>): boolean =>
  eventType === 'phone_order.received' && order.channel === 'phone' && order.acknowledged_at === null
