/** The state of the office, kept fresh by its changes; the one question that every screen shares. */

import { useQuery } from '@tanstack/react-query'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'

/** The shop's day may turn while nothing happens. */
const atLeastEveryMs = 60_000

export function useStatus() {
  const { orpc } = useOffice()
  useRefresh(['office', 'event', 'order'], orpc.office.status.key())
  return useQuery(orpc.office.status.queryOptions({ refetchInterval: atLeastEveryMs }))
}
