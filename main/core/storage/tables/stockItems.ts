/** The rows of `stock_items`: how much of each product is there, as the sender last counted. */

import type { StockItem } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { fragment, sql } from '../sql.ts'

/** `origins`: JSON, per field the event that last set it and the sender's own time. */
export type StockItemRow = Readonly<{
  seq: number
  product_id: string
  product_name: string | null
  quantity: number | null
  min_stock: number | null
  location: string | null
  updated_at: number
  last_event_id: number | null
  origins: string
  revision: number
}>

/** Every column of a `StockItemRow`, for the queries of lists. */
export const stockItemColumns = fragment`
  seq, product_id, product_name, quantity, min_stock, location, updated_at, last_event_id, origins, revision`

export type StockItemContent = Omit<StockItemRow, 'seq'>

const upsert = sql<
  [
    productId: string,
    productName: string | null,
    quantity: number | null,
    minStock: number | null,
    location: string | null,
    updatedAt: number,
    lastEventId: number | null,
    origins: string,
    revision: number,
  ]
>`
  INSERT INTO stock_items (product_id, product_name, quantity, min_stock, location, updated_at, last_event_id, origins, revision)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (product_id) DO UPDATE SET
    product_name = excluded.product_name, quantity = excluded.quantity, min_stock = excluded.min_stock, location = excluded.location,
    updated_at = excluded.updated_at, last_event_id = excluded.last_event_id, origins = excluded.origins, revision = excluded.revision`

const confirm = sql<[lastEventId: number, origins: string, productId: string]>`
  UPDATE stock_items SET last_event_id = ?, origins = ? WHERE product_id = ?`

const byId = sql<[string], StockItemRow>`SELECT ${stockItemColumns} FROM stock_items WHERE product_id = ?`

const lastEvent = sql<[string], { last_event_id: number | null }>`SELECT last_event_id FROM stock_items WHERE product_id = ?`

export const stockItemById = (db: ReadableDatabase, productId: string): StockItemRow | undefined => byId.get(db, productId)

/** The event that last spoke of a product. */
export const lastEventOfStockItem = (db: ReadableDatabase, productId: string): number | null | undefined =>
  lastEvent.get(db, productId)?.last_event_id

export const putStockItem = (db: WritableDatabase, item: StockItemContent): void => {
  upsert.run(
    db,
    item.product_id,
    item.product_name,
    item.quantity,
    item.min_stock,
    item.location,
    item.updated_at,
    item.last_event_id,
    item.origins,
    item.revision,
  )
}

/** An event said once more what is already stored: only where it came from is new. */
export const confirmStockItem = (db: WritableDatabase, productId: string, lastEventId: number, origins: string): void => {
  confirm.run(db, lastEventId, origins, productId)
}

/** A product as a screen sees it. */
export const toStockItem = (row: StockItemRow): StockItem => ({
  productId: row.product_id,
  productName: row.product_name,
  quantity: row.quantity,
  minStock: row.min_stock,
  location: row.location,
  updatedAt: row.updated_at,
})
