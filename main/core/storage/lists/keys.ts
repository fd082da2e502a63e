/** Reads the keys of a list that is ordered by one, row by row, so that a page costs no more than its rows. */

import type { ReadableDatabase } from '../handles.ts'
import type { Directed, Direction, Span } from '../search/candidates.ts'

/** Close the iterator to free the connection. */
export function* keysIn(
  db: ReadableDatabase,
  queries: Directed<[above: number, below: number]>,
  { above, below }: Span,
  direction: Direction,
): Generator<number> {
  for (const { key } of queries[direction].iterate(db, above, below)) yield key
}
