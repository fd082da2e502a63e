/** Listens for changes and has a list take them in, one turn after the other; what comes during a turn is taken together in the next. */

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useChanges } from '../../bridge/hooks.ts'
import { replaceRows } from './mergeHead.ts'
import type { LiveSource, Loaded } from './source.ts'

/** More changed rows than this in one turn are not worth asking for one by one. */
const mostSingles = 20
/** When the office does not answer although its feed flows, the same turn is tried again. */
const againAfterMs = 1000

type Turn = { isRunning: boolean; changed: Set<string>; timer?: ReturnType<typeof setTimeout> }

export function useFollow<T>(source: LiveSource<T>, takeIn: () => Promise<void>): void {
  const renew = useRenew(source)
  /** Always of the latest question, however long a turn takes. */
  const follow = useEffectEvent(async (changed: ReadonlySet<string>) => {
    await takeIn()
    await renew(changed)
  })
  const turn = useRef<Turn>({ isRunning: false, changed: new Set() })
  useEffect(() => () => clearTimeout(turn.current.timer), [])

  const run = async () => {
    const state = turn.current
    if (state.isRunning) return
    state.isRunning = true
    while (state.changed.size > 0) {
      const changed = state.changed
      state.changed = new Set()
      try {
        await follow(changed)
      } catch {
        state.changed = new Set([...changed, ...state.changed])
        clearTimeout(state.timer)
        state.timer = setTimeout(run, againAfterMs)
        break
      }
    }
    state.isRunning = false
  }
  useChanges(source.kinds, (changes) => {
    for (const { id } of changes) turn.current.changed.add(id)
    void run()
  })
}

/** Asks again for the changed rows that lie below the first page, which `takeIn` has just renewed. */
function useRenew<T>({ queryKey, fetchRow, keyOf }: LiveSource<T>) {
  const queryClient = useQueryClient()
  return async (changed: ReadonlySet<string>) => {
    const data = queryClient.getQueryData<Loaded<T>>(queryKey)
    const below = data?.pages.slice(1).flatMap((page) => page.rows.map(keyOf)) ?? []
    const wanted = below.filter((key) => changed.has(key))
    if (fetchRow === undefined || wanted.length === 0) return
    if (wanted.length > mostSingles) {
      await queryClient.invalidateQueries({ queryKey }, { cancelRefetch: false })
      return
    }
    const rows = await Promise.all(wanted.map(fetchRow))
    queryClient.setQueryData<Loaded<T>>(queryKey, (now) => now && { ...now, pages: replaceRows(now.pages, rows, keyOf) })
  }
}
