/** A customer or a product of the file beside the one in the books. */

import { valuesOf as customerValues } from '../../ingest/customerRecord.ts'
import { type Origins, readOrigins } from '../../ingest/origins.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { type CustomerRow, customerById } from '../../storage/tables/customers.ts'
import { type StockItemRow, stockItemById } from '../../storage/tables/stockItems.ts'
import type { CustomerFields, CustomerThing, StockFields, StockThing } from '../things/thing.ts'
import { type Difference, differencesOf, type Rule } from './rule.ts'

export type Compared<Row, Fields> = Readonly<{
  stored: Row
  origins: Origins
  differences: readonly Difference<string & keyof Fields>[]
}>

/** Undefined where the books have no such customer. */
export const compareCustomer = (
  db: ReadableDatabase,
  { key, patch }: CustomerThing,
  rule: Rule,
): Compared<CustomerRow, CustomerFields> | undefined => {
  const stored = customerById(db, key)
  if (stored === undefined) return undefined
  const origins = readOrigins(stored.origins)
  return { stored, origins, differences: differencesOf(customerValues(stored), origins, patch, rule) }
}

export const stockValues = (row: StockItemRow): StockFields => ({
  product_name: row.product_name,
  quantity: row.quantity,
  min_stock: row.min_stock,
  location: row.location,
})

/** Undefined where the books have no such product. */
export const compareStock = (
  db: ReadableDatabase,
  { key, patch }: StockThing,
  rule: Rule,
): Compared<StockItemRow, StockFields> | undefined => {
  const stored = stockItemById(db, key)
  if (stored === undefined) return undefined
  const origins = readOrigins(stored.origins)
  return { stored, origins, differences: differencesOf(stockValues(stored), origins, patch, rule) }
}
