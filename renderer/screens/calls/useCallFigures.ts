/** The figures of today's calls, kept fresh. */

import { useQuery } from '@tanstack/react-query'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'

/** The shop's day may turn while nothing happens. */
const atLeastEveryMs = 60_000

export function useCallFigures() {
  const { orpc } = useOffice()
  useRefresh(['order'], orpc.calls.figures.key())
  return useQuery(orpc.calls.figures.queryOptions({ refetchInterval: atLeastEveryMs }))
}
