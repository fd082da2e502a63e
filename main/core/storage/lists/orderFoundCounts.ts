/** Numbers of orders that hold a text, per state: each looked at while they are few, else counted by the word index. */

import type { ReadableDatabase } from '../handles.ts'
import { candidates, freshKeys, type Span } from '../search/candidates.ts'
import { longestLook, look } from '../search/look.ts'
import { matchExpression } from '../search/match.ts'
import { orderTags, searchedOrders } from '../search/orders.ts'
import type { Term } from '../search/terms.ts'
import { sql } from '../sql.ts'
import { type OrderScope, tagsOfScope } from './orderScope.ts'
import { orderHolding, spanOfDays } from './orderSearch.ts'

type Count = Readonly<{ status: string; count: number }>

/** Looking at so many takes about as long as counting a year of orders by the index. */
const fewHits = longestLook

const hits = sql<[match: string, above: number, below: number, limit: number], { count: number }>`
  SELECT count(*) AS count FROM (
    SELECT 1 FROM orders_search WHERE orders_search MATCH ? AND rowid > ? AND rowid < ? LIMIT ?)`

export const indexedCountQuery = sql<[match: string, above: number, below: number, progress: number], { count: number }>`
  SELECT count(*) AS count FROM orders_search WHERE orders_search MATCH ? AND rowid > ? AND rowid < ?
  AND rowid NOT IN (SELECT seq FROM orders INDEXED BY orders_by_revision WHERE revision > ?)`

type Search = Readonly<{ scope: OrderScope; terms: readonly Term[]; span: Span }>

const looked = (db: ReadableDatabase, { scope, terms }: Search, keys: Iterable<number>): Count[] =>
  look(keys, orderHolding(db, scope, terms), Number.POSITIVE_INFINITY).rows.map(({ status }) => ({ status, count: 1 }))

const counted = (db: ReadableDatabase, { scope, terms, span }: Search, status: string): Count => {
  const match = matchExpression(terms, [...tagsOfScope(scope), orderTags.status(status)])
  const progress = searchedOrders.progress(db)
  return { status, count: indexedCountQuery.get(db, match, span.above, span.below, progress)?.count ?? 0 }
}

/** Counts to be added up per state. `statuses`: all that occur. At least one term. */
export const countFound = (
  db: ReadableDatabase,
  scope: OrderScope,
  terms: readonly Term[],
  statuses: readonly string[],
): Count[] => {
  const search = { scope, terms, span: spanOfDays(db, scope) }
  const { above, below } = search.span
  const match = matchExpression(terms, tagsOfScope(scope))
  const isFew = (hits.get(db, match, above, below, fewHits)?.count ?? 0) < fewHits
  if (isFew) return looked(db, search, candidates(db, searchedOrders, match, search.span, 'older'))
  const fresh = looked(db, search, freshKeys(db, searchedOrders, search.span))
  return [...fresh, ...statuses.map((status) => counted(db, search, status))]
}
