/** The movements of all products together, newest first. */

import type { Page } from '../../../../shared/contract/paging.ts'
import type { StockMovement } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { type StockMovementRow, toStockMovement } from '../tables/stockMovements.ts'
import { keyCursor, type PageRequest, pageOf, spanBeyond, startOf, withoutSurplus } from './page.ts'

const kind = 'ma'
const cursorOf = keyCursor<StockMovementRow>(kind, (row) => row.id)

const newestFirst = sql<[above: number, below: number, limit: number], StockMovementRow>`
  SELECT id, product_id, quantity_before, quantity_after, at, event_id FROM stock_movements
  WHERE id > ? AND id < ? ORDER BY id DESC LIMIT ?`

/** One page, towards older ones only. Faults with `invalid` for a cursor of another list. */
export const listAllMovements = (db: ReadableDatabase, request: Omit<PageRequest, 'after'>): Page<StockMovement> => {
  const start = startOf(request)
  const { above, below } = spanBeyond(kind, start)
  const rows = newestFirst.all(db, above, below, request.limit + 1)
  return pageOf(start, withoutSurplus(rows, request.limit, cursorOf), cursorOf, toStockMovement)
}
