/** The live list of orders under a filter. */

import type { OrderFilter } from '../../../shared/contract/lists.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { pageSize } from '../live/source.ts'
import { useLiveList } from '../live/useLiveList.ts'

const keyOf = (order: Order) => order.orderNo

export function useOrderList(filter: OrderFilter) {
  const { client, orpc } = useOffice()
  return useLiveList<Order>({
    queryKey: [...orpc.orders.list.key(), 'live', filter],
    fetchPage: (before, signal) =>
      client.orders.list({ filter, limit: pageSize, ...(before !== null && { before }) }, signal ? { signal } : {}),
    fetchRow: (orderNo) => client.orders.get({ orderNo }),
    keyOf,
    kinds: ['order'],
  })
}
