/** Orders found by words: candidates of the word index and the rows behind it, each looked at before it is shown. */

import type { ReadableDatabase } from '../handles.ts'
import { candidates, everything, type Span } from '../search/candidates.ts'
import { look } from '../search/look.ts'
import { matchExpression } from '../search/match.ts'
import { orderText, searchedOrders } from '../search/orders.ts'
import { areFound, type Term } from '../search/terms.ts'
import { sql } from '../sql.ts'
import { type OrderRow, orderColumns } from '../tables/orders.ts'
import { writeCursor } from './cursor.ts'
import { isWithin, type OrderScope, tagsOfScope } from './orderScope.ts'
import { type Found, type Start, spanBeyond } from './page.ts'

const bySeq = sql<[number], OrderRow>`SELECT ${orderColumns} FROM orders WHERE seq = ?`

/** Arrival follows the clock but for its jumps, so the days bound the keys; reads one run of an index per channel. */
export const keysOfDays = sql<[from: number, to: number], { lowest: number | null; highest: number | null }>`
  SELECT min(seq) AS lowest, max(seq) AS highest FROM orders INDEXED BY orders_by_channel
  WHERE channel IN ('company', 'phone', 'import') AND created_at >= ? AND created_at < ?`

export const spanOfDays = (db: ReadableDatabase, { from, to }: OrderScope): Span => {
  if (from === 0 && to === Number.MAX_SAFE_INTEGER) return everything
  const { lowest, highest } = keysOfDays.get(db, from, to) ?? {}
  return { above: (lowest ?? 1) - 1, below: (highest ?? 0) + 1 }
}

/** The row under a key if it is within the scope and holds the terms. */
export const orderHolding =
  (db: ReadableDatabase, scope: OrderScope, terms: readonly Term[]) =>
  (key: number): OrderRow | undefined => {
    const row = bySeq.get(db, key)
    return row !== undefined && isWithin(scope, row) && areFound(terms, orderText(db, row)) ? row : undefined
  }

/** At least one term. `kind`: of the cursors of this list. */
export const foundOrders = (
  db: ReadableDatabase,
  scope: OrderScope,
  terms: readonly Term[],
  start: Start,
  limit: number,
  kind: string,
): Found<OrderRow> => {
  const match = matchExpression(terms, tagsOfScope(scope))
  const span = spanBeyond(kind, start, spanOfDays(db, scope))
  const keys = candidates(db, searchedOrders, match, span, start.direction)
  const { rows, stoppedAt } = look(keys, orderHolding(db, scope, terms), limit)
  return { rows, next: stoppedAt === null ? null : writeCursor(kind, [stoppedAt]) }
}
