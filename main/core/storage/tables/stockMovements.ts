/** The rows of `stock_movements`: each change of a counted quantity, in the order in which it became known. */

import type { StockMovement } from '../../../../shared/domain/entities.ts'
import type { WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

/** `quantity_before` is NULL where the product was not counted before. */
export type StockMovementRow = Readonly<{
  id: number
  product_id: string
  quantity_before: number | null
  quantity_after: number
  at: number
  event_id: number | null
}>

const insert = sql<[string, number | null, number, number, number | null]>`
  INSERT INTO stock_movements (product_id, quantity_before, quantity_after, at, event_id) VALUES (?, ?, ?, ?, ?)`

export const insertStockMovement = (db: WritableDatabase, movement: Omit<StockMovementRow, 'id'>): void => {
  insert.run(db, movement.product_id, movement.quantity_before, movement.quantity_after, movement.at, movement.event_id)
}

/** A movement as a screen sees it. */
export const toStockMovement = (row: StockMovementRow): StockMovement => ({
  id: row.id,
  productId: row.product_id,
  quantityBefore: row.quantity_before,
  quantityAfter: row.quantity_after,
  at: row.at,
  eventId: row.event_id,
})
