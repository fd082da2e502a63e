/** What a stock event does: the count of each product, and a movement for each count that changed. */

import type { Change } from '../../../../shared/contract/changes.ts'
import { timeSaid } from '../../../../shared/events/saidAt.ts'
import type { EventOf, StockPush } from '../../../../shared/events/schemas.ts'
import { runsLow } from '../../notices/lowStock.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { nextRevision } from '../../storage/tables/counters.ts'
import { confirmStockItem, putStockItem, type StockItemRow, stockItemById } from '../../storage/tables/stockItems.ts'
import { insertStockMovement } from '../../storage/tables/stockMovements.ts'
import { type Arrival, type Effected, labelOf } from '../arrival.ts'
import { merge, type Origin, originOfWord, originsText, readOrigins } from '../origins.ts'

type StockEvent = EventOf<'inventory.updated' | 'inventory.low_stock'>
type StockValues = Pick<StockItemRow, 'product_name' | 'quantity' | 'min_stock' | 'location'>
type Applied = Readonly<{ action: Effected['action']; change: Change | null; name: string }>

const blank: StockValues = { product_name: null, quantity: null, min_stock: null, location: null }

const valuesOf = (row: StockItemRow): StockValues => ({
  product_name: row.product_name,
  quantity: row.quantity,
  min_stock: row.min_stock,
  location: row.location,
})

const move = (
  db: WritableDatabase,
  productId: string,
  before: number | null,
  after: number | null,
  { eventId, now }: Arrival,
): void => {
  if (after === null || after === before) return
  insertStockMovement(db, { product_id: productId, quantity_before: before, quantity_after: after, at: now, event_id: eventId })
}

const applyItem = (db: WritableDatabase, item: StockPush, origin: Origin, arrival: Arrival): Applied => {
  const { productId, productName, quantity, minStock, location } = item
  const stored = stockItemById(db, productId)
  const before = stored === undefined ? blank : valuesOf(stored)
  const patch = { product_name: productName, quantity, min_stock: minStock, location }
  const merged = merge(before, stored === undefined ? {} : readOrigins(stored.origins), patch, () => origin)
  const name = merged.values.product_name ?? productId
  if (stored !== undefined && merged.offered > 0 && merged.taken === 0) return { action: 'stale', change: null, name }
  const origins = originsText(merged.origins)
  const action = stored === undefined ? 'created' : 'updated'
  if (stored !== undefined && !merged.isChanged) {
    confirmStockItem(db, productId, arrival.eventId, origins)
    return { action, change: null, name }
  }
  const came = { product_id: productId, updated_at: arrival.now, last_event_id: arrival.eventId }
  putStockItem(db, { ...merged.values, ...came, origins, revision: nextRevision(db) })
  move(db, productId, before.quantity, merged.values.quantity, arrival)
  const isLowNow = arrival.isHistory !== true && runsLow(before, merged.values)
  const change: Change = { kind: 'stock', id: productId, action, ...(isLowNow && { runsLow: true }) }
  return { action, change, name }
}

/** A label is for finding, not for reading all of it. */
const mostNames = 5

/** Applies each product of the event; `stale` only where all of them are. */
export const applyStock = (db: WritableDatabase, event: StockEvent, arrival: Arrival): Effected => {
  const applied = event.stock.map((item) =>
    applyItem(db, item, originOfWord(arrival, timeSaid(item, event, arrival.now)), arrival),
  )
  const has = (action: Effected['action']): boolean => applied.some((each) => each.action === action)
  const label = labelOf(...applied.slice(0, mostNames).map(({ name }) => name))
  const changes = applied.flatMap(({ change }) => change ?? [])
  if (has('created')) return { action: 'created', label, changes }
  return { action: has('stale') && !has('updated') ? 'stale' : 'updated', label, changes }
}
