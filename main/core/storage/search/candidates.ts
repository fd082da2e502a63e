/** The keys that a search has to look at, in the list's order: hits of the word index and rows that the index does not know yet. */

import type { ReadableDatabase } from '../handles.ts'
import type { Query } from '../sql.ts'

/** Towards older rows (falling keys) or newer ones (rising keys). */
export type Direction = 'older' | 'newer'

/** Keys between these two, both excluded. */
export type Span = Readonly<{ above: number; below: number }>

/** Everything: keys start at 1. */
export const everything: Span = { above: 0, below: Number.MAX_SAFE_INTEGER }

export type Key = Readonly<{ key: number }>

/** One query for each direction. */
export type Directed<Parameters extends readonly unknown[]> = Readonly<Record<Direction, Query<Parameters, Key>>>

/** `hits`: keys of the word index. `fresh`: keys of the rows changed since the index was last filled, in any order. */
export type SearchedTable = Readonly<{
  progress: (db: ReadableDatabase) => number
  hits: Directed<[match: string, above: number, below: number]>
  fresh: Query<[progress: number, above: number, below: number], Key>
}>

const precedes = (direction: Direction, first: number, second: number): boolean =>
  direction === 'older' ? first > second : first < second

/** Two streams of keys in the same direction as one; a key in both comes once. The first is read only as far as needed. */
function* merged(direction: Direction, first: Iterable<Key>, second: readonly number[]): Generator<number> {
  let next = 0
  for (const { key } of first) {
    for (let other = second[next]; other !== undefined && !precedes(direction, key, other); other = second[++next]) {
      if (other !== key) yield other
    }
    yield key
  }
  yield* second.slice(next)
}

/** Keys of the rows in the span that the word index does not know yet, or only as they were. */
export const freshKeys = (db: ReadableDatabase, table: SearchedTable, { above, below }: Span): number[] =>
  table.fresh.all(db, table.progress(db), above, below).map(({ key }) => key)

/** Keys of the rows that may match, nearest to the start of the direction first. Close the iterator to free the connection. */
export const candidates = (
  db: ReadableDatabase,
  table: SearchedTable,
  match: string,
  span: Span,
  direction: Direction,
): Generator<number> => {
  const fresh = freshKeys(db, table, span).sort((a, b) => (direction === 'older' ? b - a : a - b))
  return merged(direction, table.hits[direction].iterate(db, match, span.above, span.below), fresh)
}
