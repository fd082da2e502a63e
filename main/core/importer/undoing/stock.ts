/** Puts one product back as it was before an import; a count that changes back is a movement like any other. */

import type { WritableDatabase } from '../../storage/handles.ts'
import { nextRevision } from '../../storage/tables/counters.ts'
import type { TouchedRow } from '../../storage/tables/importRows.ts'
import { putStockItem, type StockItemContent, stockItemById } from '../../storage/tables/stockItems.ts'
import { insertStockMovement } from '../../storage/tables/stockMovements.ts'
import { removeProduct } from '../../storage/tables/takenBack.ts'
import { type Ending, isTouched } from './ending.ts'

export const putStockBack = (db: WritableDatabase, row: TouchedRow, at: number): Ending => {
  const now = stockItemById(db, row.row_key)
  if (now === undefined) return 'restored'
  if (isTouched(row, now)) return 'touched'
  if (row.before === null) {
    removeProduct(db, row.row_key)
    return 'restored'
  }
  const before = JSON.parse(row.before) as Omit<StockItemContent, 'revision'>
  putStockItem(db, { ...before, revision: nextRevision(db) })
  if (before.quantity !== null && before.quantity !== now.quantity)
    insertStockMovement(db, {
      product_id: row.row_key,
      quantity_before: now.quantity,
      quantity_after: before.quantity,
      at,
      event_id: null,
    })
  return 'restored'
}
