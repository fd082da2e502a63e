/** An opened order's past and the edits that hold its fields, asked for again when this order changes and no other. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useChanges, useOffice } from '../../bridge/hooks.ts'
import { refresh } from '../../bridge/refresh.ts'

export function useOrderHistory(orderNo: string) {
  const { orpc } = useOffice()
  const queryClient = useQueryClient()
  useChanges(['order'], (changes) => {
    if (!changes.some(({ id }) => id === orderNo)) return
    void refresh(queryClient, orpc.orders.get.key({ input: { orderNo } }))
    void refresh(queryClient, orpc.orders.history.key({ input: { orderNo } }))
  })
  return useQuery(orpc.orders.history.queryOptions({ input: { orderNo } }))
}
