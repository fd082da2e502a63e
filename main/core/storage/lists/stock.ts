/** The list of products by product id, and the movements of one, newest first. A shop has few enough products to look at each. */

import type { StockFilter } from '../../../../shared/contract/lists.ts'
import type { Page } from '../../../../shared/contract/paging.ts'
import type { StockItem, StockMovement } from '../../../../shared/domain/entities.ts'
import { isLow } from '../../../../shared/domain/stockLevels.ts'
import type { ReadableDatabase } from '../handles.ts'
import type { Direction } from '../search/candidates.ts'
import { searchText } from '../search/indexed.ts'
import { areFound, type Term, termsOf } from '../search/terms.ts'
import { fragment, type Query, sql } from '../sql.ts'
import { type StockItemRow, stockItemColumns, toStockItem } from '../tables/stockItems.ts'
import { type StockMovementRow, toStockMovement } from '../tables/stockMovements.ts'
import { readKey } from './cursor.ts'
import { type Found, keyCursor, type PageRequest, pageOf, type Start, spanBeyond, startOf, withoutSurplus } from './page.ts'

const items = 's'
const itemCursor = keyCursor<StockItemRow>(items, (row) => row.seq)

// The list begins with the smallest id, so `older`, which follows the list's order, rises here. A product is never deleted.
const beyond = fragment`(SELECT product_id FROM stock_items WHERE seq = ?)`

export const itemRun: Readonly<Record<'first' | Direction, Query<[seq: number], StockItemRow>>> = {
  first: sql`SELECT ${stockItemColumns} FROM stock_items WHERE product_id > '' AND seq > ? ORDER BY product_id`,
  older: sql`SELECT ${stockItemColumns} FROM stock_items WHERE product_id > ${beyond} ORDER BY product_id`,
  newer: sql`SELECT ${stockItemColumns} FROM stock_items WHERE product_id < ${beyond} ORDER BY product_id DESC`,
}

const isMeant = (row: StockItemRow, low: boolean | undefined, terms: readonly Term[]): boolean =>
  (low === undefined || isLow({ quantity: row.quantity, minStock: row.min_stock }) === low) &&
  (terms.length === 0 || areFound(terms, searchText([row.product_id, row.product_name, row.location])))

const foundItems = (db: ReadableDatabase, { text = '', low }: StockFilter, start: Start, limit: number): Found<StockItemRow> => {
  const terms = termsOf(text)
  const rows: StockItemRow[] = []
  const run = start.cursor === null ? itemRun.first : itemRun[start.direction]
  for (const row of run.iterate(db, start.cursor === null ? 0 : readKey(items, start.cursor))) {
    if (isMeant(row, low, terms)) rows.push(row)
    if (rows.length > limit) break
  }
  return withoutSurplus(rows, limit, itemCursor)
}

/** One page. `low`: counted and at or under its minimum. Faults with `invalid` for a cursor of another list. */
export const listStock = (db: ReadableDatabase, request: PageRequest & { filter: StockFilter }): Page<StockItem> => {
  const start = startOf(request)
  return pageOf(start, foundItems(db, request.filter, start, request.limit), itemCursor, toStockItem)
}

const movements = 'm'
const movementCursor = keyCursor<StockMovementRow>(movements, (row) => row.id)

const ofProduct = fragment`
  SELECT id, product_id, quantity_before, quantity_after, at, event_id FROM stock_movements INDEXED BY movements_by_product
  WHERE product_id = ? AND id > ? AND id < ?`

export const movementRun: Readonly<
  Record<Direction, Query<[productId: string, above: number, below: number, limit: number], StockMovementRow>>
> = {
  older: sql`${ofProduct} ORDER BY id DESC LIMIT ?`,
  newer: sql`${ofProduct} ORDER BY id LIMIT ?`,
}

/** One page of a product's movements; empty for a product that is not known. */
export const listMovements = (db: ReadableDatabase, request: PageRequest & { productId: string }): Page<StockMovement> => {
  const start = startOf(request)
  const { above, below } = spanBeyond(movements, start)
  const rows = movementRun[start.direction].all(db, request.productId, above, below, request.limit + 1)
  return pageOf(start, withoutSurplus(rows, request.limit, movementCursor), movementCursor, toStockMovement)
}
