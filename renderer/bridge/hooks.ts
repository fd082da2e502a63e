/** What a screen uses of the office: its calls, its changes, the state of the connection. */

import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Change } from '../../shared/contract/changes.ts'
import type { OfficeClient } from './client.ts'
import { OfficeContext, type OfficeQueries } from './OfficeProvider.tsx'
import type { Connection } from './office.ts'
import { refresh } from './refresh.ts'

function useHeld() {
  const held = useContext(OfficeContext)
  if (held === null) throw new Error('useOffice needs an OfficeProvider above it')
  return held
}

/** `client` for single calls, `orpc` for TanStack Query: `useQuery(orpc.orders.get.queryOptions({ input: { orderNo } }))`. */
export function useOffice(): Readonly<{ client: OfficeClient; orpc: OfficeQueries }> {
  const { office, orpc } = useHeld()
  return { client: office.client, orpc }
}

/** Calls `handler` with the pushed changes of these kinds, in order, in batches of one or more. The latest handler is the one called. */
export function useChanges(kinds: readonly Change['kind'][], handler: (changes: readonly Change[]) => void): void {
  const { office } = useHeld()
  const hear = useEffectEvent((changes: readonly Change[]) => {
    const wanted = changes.filter((change) => kinds.includes(change.kind))
    if (wanted.length > 0) handler(wanted)
  })
  useEffect(() => office.onChanges((changes) => hear(changes)), [office])
}

/** Asks again for all mounted queries under `queryKey` (e.g. `orpc.stock.key()`) whenever a thing of these kinds changed. */
export function useRefresh(kinds: readonly Change['kind'][], queryKey: QueryKey): void {
  const queryClient = useQueryClient()
  useChanges(kinds, () => void refresh(queryClient, queryKey))
}

/** Whether the office can be reached, and since when (page's clock, ms). A cut is usually healed within a second: show `down` only when it lasts. */
export function useConnection(): Connection {
  const { office } = useHeld()
  return useSyncExternalStore(office.onConnection, office.connection)
}
