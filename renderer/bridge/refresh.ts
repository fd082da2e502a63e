/** Asks again for what changed without starving a slow list: a running request is never cancelled, and what came meanwhile costs one more. */

import type { QueryClient, QueryKey } from '@tanstack/react-query'

type Turn = { again: boolean }
const turns = new WeakMap<QueryClient, Map<string, Turn>>()

/** Brings every mounted query under `queryKey` up to date; joins the run that is already under way, if there is one. */
export async function refresh(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const running = turnsOf(queryClient)
  const name = JSON.stringify(queryKey)
  const earlier = running.get(name)
  if (earlier !== undefined) {
    earlier.again = true
    return
  }
  const turn: Turn = { again: true }
  running.set(name, turn)
  while (turn.again) {
    // A request that already runs may have been answered before the change; it is waited for and followed by another.
    turn.again = queryClient.isFetching({ queryKey }) > 0
    await queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false })
  }
  running.delete(name)
}

function turnsOf(queryClient: QueryClient): Map<string, Turn> {
  const known = turns.get(queryClient)
  if (known !== undefined) return known
  const fresh = new Map<string, Turn>()
  turns.set(queryClient, fresh)
  return fresh
}
