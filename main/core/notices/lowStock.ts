/** Decides when a product has run low: once as its count crosses the minimum, and not again until it stood above. */

import type { Crossing } from '../../../shared/contract/stock.ts'
import { isEnough, isLow } from '../../../shared/domain/stockLevels.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { itemRun } from '../storage/lists/stock.ts'
import { sql } from '../storage/sql.ts'
import { type StockItemRow, toStockItem } from '../storage/tables/stockItems.ts'

type Counted = Pick<StockItemRow, 'quantity' | 'min_stock'>

const levelOf = ({ quantity, min_stock: minStock }: Counted) => ({ quantity, minStock })

/** True where there was enough before and is no more; a first count crosses nothing. */
export const runsLow = (before: Counted, after: Counted): boolean => isEnough(levelOf(before)) && isLow(levelOf(after))

export const crossingQuery = sql<[productId: string, above: number, atMost: number], { id: number; at: number }>`
  SELECT id, at FROM stock_movements INDEXED BY movements_by_product
  WHERE product_id = ? AND quantity_before > ? AND quantity_after <= ? ORDER BY id DESC LIMIT 1`

const crossingOf = (db: ReadableDatabase, row: StockItemRow): Crossing[] => {
  const item = toStockItem(row)
  if (!isLow(item) || item.minStock === null) return []
  const movement = crossingQuery.get(db, item.productId, item.minStock, item.minStock)
  return movement === undefined ? [] : [{ movementId: movement.id, at: movement.at, item }]
}

/** The products that are low now and were not always so, the latest to run low first; from the movements alone, so that a restart changes nothing. */
export const crossings = (db: ReadableDatabase): Crossing[] =>
  itemRun.first
    .all(db, 0)
    .flatMap((row) => crossingOf(db, row))
    .sort((a, b) => b.movementId - a.movementId)
