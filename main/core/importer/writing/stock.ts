/** Writes a product of a file into the books, with a movement where its count changes. */

import { type Origins, originsText } from '../../ingest/origins.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { nextRevision } from '../../storage/tables/counters.ts'
import { putStockItem } from '../../storage/tables/stockItems.ts'
import { insertStockMovement } from '../../storage/tables/stockMovements.ts'
import { compareStock, stockValues } from '../compare/rows.ts'
import { afterFile, importOrigin, type Rule } from '../compare/rule.ts'
import type { StockFields, StockThing } from '../things/thing.ts'

const blank: StockFields = { product_name: null, quantity: null, min_stock: null, location: null }

type After = Readonly<{ before: StockFields; values: StockFields; origins: Origins; lastEventId: number | null }>

const afterOf = (db: WritableDatabase, thing: StockThing, rule: Rule): After | null => {
  const compared = compareStock(db, thing, rule)
  if (compared === undefined) {
    const said = Object.entries(thing.patch).filter(([, value]) => value !== undefined && value !== null)
    const origins = Object.fromEntries(said.map(([column]) => [column, importOrigin]))
    return { before: blank, values: { ...blank, ...Object.fromEntries(said) }, origins, lastEventId: null }
  }
  const { stored, origins, differences } = compared
  if (!differences.some(({ kept }) => kept === null)) return null
  const before = stockValues(stored)
  return { before, ...afterFile(before, origins, differences), lastEventId: stored.last_event_id }
}

/** False where the books have the same by now, or what they have stays. */
export const writeStock = (db: WritableDatabase, thing: StockThing, rule: Rule): boolean => {
  const after = afterOf(db, thing, rule)
  if (after === null) return false
  const { before, values, origins, lastEventId } = after
  putStockItem(db, {
    ...values,
    product_id: thing.key,
    updated_at: rule.now,
    last_event_id: lastEventId,
    origins: originsText(origins),
    revision: nextRevision(db),
  })
  if (values.quantity !== null && values.quantity !== before.quantity)
    insertStockMovement(db, {
      product_id: thing.key,
      quantity_before: before.quantity,
      quantity_after: values.quantity,
      at: rule.now,
      event_id: null,
    })
  return true
}
