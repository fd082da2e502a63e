/** An order of the file beside the one in the books. */

import { isSameLines, type OrderValues, valuesOf } from '../../ingest/effects/orderFields.ts'
import { type Origins, readOrigins } from '../../ingest/origins.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { type OrderItemRow, orderItems } from '../../storage/tables/orderItems.ts'
import { type OrderRow, orderByNo } from '../../storage/tables/orders.ts'
import type { OrderThing } from '../things/thing.ts'
import { type Difference, differencesOf, type Kept, keptBy, type Rule } from './rule.ts'

/** `held`: the lines in the books. `lines`: those of the file where they differ, with whoever keeps the others. */
export type ComparedOrder = Readonly<{
  stored: OrderRow
  origins: Origins
  differences: readonly Difference<keyof OrderValues>[]
  held: readonly OrderItemRow[]
  lines: Readonly<{ rows: readonly OrderItemRow[]; kept: Kept }> | null
}>

export const lineRows = ({ key, lines = [] }: OrderThing): OrderItemRow[] =>
  lines.map(({ productName, quantity, unitPriceCents }, index) => ({
    order_no: key,
    line_no: index + 1,
    product_name: productName,
    quantity,
    unit_price_cents: unitPriceCents,
  }))

const linesDiffer = (thing: OrderThing, held: readonly OrderItemRow[], origins: Origins, rule: Rule): ComparedOrder['lines'] => {
  const rows = lineRows(thing)
  // Like an empty cell: that an order has no lines is said only by a file that goes first.
  const saysNothing = thing.lines === undefined || (rows.length === 0 && rule.precedence === 'books')
  return saysNothing || isSameLines(rows, held) ? null : { rows, kept: keptBy(origins.items, rule) }
}

/** Undefined where the books have no such order. */
export const compareOrder = (db: ReadableDatabase, thing: OrderThing, rule: Rule): ComparedOrder | undefined => {
  const stored = orderByNo(db, thing.key)
  if (stored === undefined) return undefined
  const origins = readOrigins(stored.origins)
  const held = orderItems(db, thing.key)
  return {
    stored,
    origins,
    held,
    differences: differencesOf(valuesOf(stored), origins, thing.patch, rule),
    lines: linesDiffer(thing, held, origins, rule),
  }
}

/** The state of a new order that the file says none of: what lies behind is done. */
export const assumedStatus = ({ patch }: OrderThing, { today }: Rule): 'pending' | 'completed' =>
  typeof patch.delivery_date === 'string' && patch.delivery_date >= today ? 'pending' : 'completed'
