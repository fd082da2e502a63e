/** The live list of calls under a filter. */

import type { CallFilter } from '../../../shared/contract/calls.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { pageSize } from '../live/source.ts'
import { useLiveList } from '../live/useLiveList.ts'

const keyOf = (call: Order) => call.orderNo

export function useCallHistory(filter: CallFilter) {
  const { client, orpc } = useOffice()
  return useLiveList<Order>({
    queryKey: [...orpc.calls.history.key(), 'live', filter],
    fetchPage: (before, signal) =>
      client.calls.history({ filter, limit: pageSize, ...(before !== null && { before }) }, signal ? { signal } : {}),
    fetchRow: (orderNo) => client.orders.get({ orderNo }),
    keyOf,
    kinds: ['order'],
  })
}
