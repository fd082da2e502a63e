/** What a live list is made from, and the form in which its pages are kept. */

import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import type { Change } from '../../../shared/contract/changes.ts'
import type { Cursor, Page } from '../../../shared/contract/paging.ts'
import type { KeyOf } from './mergeHead.ts'

/** Rows asked for at once; also how many can arrive unseen before a list starts over. */
export const pageSize = 100

export type LiveSource<T> = Readonly<{
  queryKey: QueryKey
  /** The page that follows `before`, or the first. */
  fetchPage: (before: Cursor | null, signal?: AbortSignal) => Promise<Page<T>>
  /** One row by its key, for changes below the first page; without it rows never change once they are there. */
  fetchRow?: (key: string) => Promise<T>
  keyOf: KeyOf<T>
  kinds: readonly Change['kind'][]
}>

export type Loaded<T> = InfiniteData<Page<T>, Cursor | null>
