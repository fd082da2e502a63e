/** The state of the office, the one question that every screen shares, and what keeps its answer fresh. */

import { useQuery } from '@tanstack/react-query'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'

/** The shop's day may turn while nothing happens. */
const atLeastEveryMs = 60_000

export function useStatus() {
  const { orpc } = useOffice()
  return useQuery(orpc.office.status.queryOptions())
}

/** To be used once, by what stands around every screen; draws nothing anew by itself. */
export function useStatusNews(): void {
  const { orpc } = useOffice()
  useRefresh(['office', 'event', 'order'], orpc.office.status.key())
  useQuery(orpc.office.status.queryOptions({ refetchInterval: atLeastEveryMs, notifyOnChangeProps: [] }))
}
