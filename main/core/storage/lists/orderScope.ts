/** What an order filter says besides its text, with the days as instants. */

import type { OrderFilter } from '../../../../shared/contract/lists.ts'
import type { Channel } from '../../../../shared/domain/entities.ts'
import { endOfDay, startOfDay } from '../../../../shared/domain/shopDays.ts'
import type { Tag } from '../search/match.ts'
import { orderTags } from '../search/orders.ts'
import type { OrderRow } from '../tables/orders.ts'

/** `from` included, `to` excluded: ms UTC. */
export type OrderScope = Readonly<{
  status: string | undefined
  channel: Channel | undefined
  customerId: string | undefined
  from: number
  to: number
}>

/** `zone`: IANA name of the shop's zone. */
export const orderScope = ({ status, channel, customerId, from, to }: OrderFilter, zone: string): OrderScope => ({
  status,
  channel,
  customerId,
  from: from === undefined ? 0 : startOfDay(from, zone),
  to: to === undefined ? Number.MAX_SAFE_INTEGER : endOfDay(to, zone),
})

export const isWithin = ({ status, channel, customerId, from, to }: OrderScope, row: OrderRow): boolean =>
  (status === undefined || row.status === status) &&
  (channel === undefined || row.channel === channel) &&
  (customerId === undefined || row.customer_id === customerId) &&
  row.created_at >= from &&
  row.created_at < to

export const tagsOfScope = ({ status, channel, customerId }: OrderScope): Tag[] => [
  ...(status === undefined ? [] : [orderTags.status(status)]),
  ...(channel === undefined ? [] : [orderTags.channel(channel)]),
  ...(customerId === undefined ? [] : [orderTags.customer(customerId)]),
]
