/** The phone orders that nobody has taken, oldest first, as the database holds them: a reload or a restart forgets none. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useChanges, useOffice } from '../../bridge/hooks.ts'
import { refresh } from '../../bridge/refresh.ts'

export function useWaitingCalls() {
  const { orpc } = useOffice()
  const queryClient = useQueryClient()
  const query = useQuery(orpc.calls.waiting.queryOptions())
  const waiting = new Set(query.data?.map((call) => call.orderNo))
  useChanges(['order'], (changes) => {
    if (changes.some(({ id, rings }) => rings === true || waiting.has(id))) void refresh(queryClient, orpc.calls.waiting.key())
  })
  return query
}
