/** How many orders are in which state, for the choice above the list: from indexes alone, so that a year of orders is counted at once. */

import type { OrderFilter } from '../../../../shared/contract/lists.ts'
import { type Channel, channels } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import { termsOf } from '../search/terms.ts'
import { sql } from '../sql.ts'
import { countFound } from './orderFoundCounts.ts'
import { type OrderScope, orderScope } from './orderScope.ts'

type Count = Readonly<{ status: string; count: number }>
export type OrderCounts = Record<string, number>

/** Steps from one state to the next instead of over their orders. */
export const statusesQuery = sql<[], { status: string }>`
  WITH RECURSIVE each (status) AS (
    SELECT min(status) FROM orders
    UNION ALL
    SELECT (SELECT min(status) FROM orders WHERE status > each.status) FROM each WHERE each.status IS NOT NULL
  ) SELECT status FROM each WHERE status IS NOT NULL`

export const countQuery = sql<[status: string, channel: Channel, from: number, to: number], { count: number }>`
  SELECT count(*) AS count FROM orders INDEXED BY orders_by_status
  WHERE status = ? AND channel = ? AND created_at >= ? AND created_at < ?`

export const customerCountQuery = sql<[string, Channel | null, from: number, to: number], Count>`
  SELECT status, count(*) AS count FROM orders INDEXED BY orders_by_customer
  WHERE customer_id = ? AND channel = ifnull(?, channel) AND created_at >= ? AND created_at < ? GROUP BY status`

const countsOf = (counts: readonly Count[]): OrderCounts => {
  const sums: OrderCounts = {}
  for (const { status, count } of counts) if (count > 0) sums[status] = (sums[status] ?? 0) + count
  return sums
}

const statuses = (db: ReadableDatabase): string[] => statusesQuery.all(db).map(({ status }) => status)

const countAll = (db: ReadableDatabase, { customerId, channel, from, to }: OrderScope): Count[] => {
  if (customerId !== undefined) return customerCountQuery.all(db, customerId, channel ?? null, from, to)
  const counted = channel === undefined ? channels : [channel]
  return statuses(db).flatMap((status) =>
    counted.map((each) => ({ status, count: countQuery.get(db, status, each, from, to)?.count ?? 0 })),
  )
}

/**
 * Numbers of orders per state under a filter, whose own `status` is left aside. Under a text that very many orders hold, the word
 * index alone counts: an order that has all pieces of a word, but apart, is then counted as well.
 */
export const countOrders = (
  db: ReadableDatabase,
  { filter }: Readonly<{ filter: OrderFilter }>,
  { zone }: Readonly<{ zone: string }>,
): OrderCounts => {
  const scope = orderScope({ ...filter, status: undefined }, zone)
  const terms = termsOf(filter.text ?? '')
  return countsOf(terms.length === 0 ? countAll(db, scope) : countFound(db, scope, terms, statuses(db)))
}
