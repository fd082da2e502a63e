/** How many days a product lasts, from what went out lately. Counts that rise say nothing about use. */

import type { Cover } from '../../../../shared/contract/stock.ts'
import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import type { StockItemRow } from '../tables/stockItems.ts'
import type { StockMovementRow } from '../tables/stockMovements.ts'

const day = 24 * 3_600_000
/** Four weeks smooth out weekdays; two are the least that does. */
const spans = [28, 14] as const

type Step = Pick<StockMovementRow, 'quantity_before' | 'quantity_after' | 'at'>

export const firstMovement = sql<[productId: string], { at: number }>`
  SELECT at FROM stock_movements INDEXED BY movements_by_product WHERE product_id = ? ORDER BY id LIMIT 1`

export const latestMovements = sql<[productId: string], Step>`
  SELECT quantity_before, quantity_after, at FROM stock_movements INDEXED BY movements_by_product
  WHERE product_id = ? ORDER BY id DESC`

/** Pieces that went out since then. */
const usedSince = (db: ReadableDatabase, productId: string, since: number): number => {
  let used = 0
  for (const { quantity_before: before, quantity_after: after, at } of latestMovements.iterate(db, productId)) {
    if (at < since) break
    if (before !== null && after < before) used += before - after
  }
  return used
}

/** `now`: ms UTC. */
export const coverOf = (
  db: ReadableDatabase,
  { product_id: productId, quantity }: Pick<StockItemRow, 'product_id' | 'quantity'>,
  now: number,
): Cover => {
  if (quantity === null) return { kind: 'unknown', reason: 'uncounted' }
  const knownSince = firstMovement.get(db, productId)?.at ?? now
  const over = spans.find((days) => knownSince <= now - days * day)
  if (over === undefined) return { kind: 'unknown', reason: 'short_history' }
  const perDay = usedSince(db, productId, now - over * day) / over
  if (perDay === 0) return { kind: 'unknown', reason: 'no_use' }
  return { kind: 'known', days: Math.floor(quantity / perDay), perDay, over }
}
