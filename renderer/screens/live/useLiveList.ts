/** A list that follows the office: it loads by cursor, takes in what arrives, and never moves what is being read. */

import {
  keepPreviousData,
  notifyManager,
  type QueryClient,
  type QueryKey,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Cursor } from '../../../shared/contract/paging.ts'
import { mergeHead, replaceRows } from './mergeHead.ts'
import type { LiveSource, Loaded } from './source.ts'
import { useFollow } from './useFollow.ts'
import { useFreshMarks } from './useFreshMarks.ts'

/** What waits above while somebody reads: how many rows, and whether there are more than a page holds. */
export type Held = Readonly<{ count: number; isMany: boolean }>

export function useLiveList<T>(source: LiveSource<T>) {
  const { queryKey, fetchPage, keyOf } = source
  const [held, setHeld] = useState<Held | null>(null)
  const { fresh, mark } = useFreshMarks()
  const isAway = useRef(false)
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: null as Cursor | null,
    getNextPageParam: (page) => page.older,
    placeholderData: keepPreviousData,
    // Off screen it hears of no change; it starts anew rather than asking for all its pages again.
    gcTime: 0,
  })
  const takeIn = useTakeIn(source, isAway, setHeld, mark)
  useFollow(source, takeIn)
  const name = JSON.stringify(queryKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its top
  useEffect(() => {
    isAway.current = false
    setHeld(null)
  }, [name])

  /** Brings in what was held. Where the office does not answer, it stays held and can be brought in again. */
  const bringIn = () => {
    isAway.current = false
    takeIn().catch(() => setHeld(held))
  }
  /** To be told when the list leaves its top and when it is back there. */
  const setAway = (away: boolean) => {
    isAway.current = away
    if (!away && held !== null) bringIn()
  }
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data])
  return { name, query, rows, keyOf, fresh, held, bringIn, setAway }
}

export type LiveList<T> = ReturnType<typeof useLiveList<T>>

/** Asks for the first page and merges it: whole at the top of the list, otherwise only the rows that are already there. */
function useTakeIn<T>(
  { queryKey, fetchPage, keyOf }: LiveSource<T>,
  isAway: Readonly<{ current: boolean }>,
  setHeld: (held: Held | null) => void,
  mark: (keys: readonly string[]) => void,
) {
  const queryClient = useQueryClient()
  return async () => {
    await settled(queryClient, queryKey)
    const head = await fetchPage(null)
    await settled(queryClient, queryKey)
    const data = queryClient.getQueryData<Loaded<T>>(queryKey)
    if (data === undefined) return
    const merged = mergeHead(data.pages, head, keyOf)
    if (isAway.current && merged.added.length > 0) {
      setHeld({ count: merged.added.length, isMany: !merged.joined })
      queryClient.setQueryData(queryKey, { ...data, pages: replaceRows(data.pages, head.rows, keyOf) })
      return
    }
    // Together, so that the list is drawn once.
    notifyManager.batch(() => {
      notifyManager.schedule(() => {
        setHeld(null)
        mark(merged.added)
      })
      queryClient.setQueryData(queryKey, { pages: merged.pages, pageParams: data.pageParams.slice(0, merged.pages.length) })
    })
  }
}

/** A page on its way would overwrite what is merged meanwhile, so merging waits for it. */
async function settled(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  for (;;) {
    const query = queryClient.getQueryCache().find({ queryKey, exact: true })
    if (query?.state.fetchStatus !== 'fetching') return
    await query.promise?.catch(() => undefined)
  }
}
