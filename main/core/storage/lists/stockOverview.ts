/** What is said of all products together: how long each lasts and how much gas is on the floor. A shop has few enough to look at each. */

import type { StockOverview } from '../../../../shared/contract/stock.ts'
import type { StockItem } from '../../../../shared/domain/entities.ts'
import { Fault } from '../../base/fault.ts'
import type { ReadableDatabase } from '../handles.ts'
import { stockItemById, toStockItem } from '../tables/stockItems.ts'
import { itemRun } from './stock.ts'
import { coverOf } from './stockCover.ts'
import { floorOf } from './stockFloor.ts'

/** `now`: ms UTC. */
export const stockOverview = (db: ReadableDatabase, { now }: Readonly<{ now: number }>): StockOverview => {
  const items = itemRun.first.all(db, 0)
  return {
    covers: Object.fromEntries(items.map((item) => [item.product_id, coverOf(db, item, now)])),
    floor: floorOf(items),
  }
}

/** Faults with `not_found`. */
export const getStockItem = (db: ReadableDatabase, { productId }: Readonly<{ productId: string }>): StockItem => {
  const row = stockItemById(db, productId)
  if (row === undefined) throw new Fault('not_found', `There is no product ${productId}`, { detail: { productId } })
  return toStockItem(row)
}
