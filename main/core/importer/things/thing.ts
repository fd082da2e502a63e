/** What the rows of a file come to: one order, customer or product each, with the fields that the file offers. */

import type { ImportKind } from '../../../../shared/domain/imports.ts'
import type { OrderValues } from '../../ingest/effects/orderFields.ts'
import type { Patch } from '../../ingest/origins.ts'
import type { CustomerRow } from '../../storage/tables/customers.ts'
import type { StockItemRow } from '../../storage/tables/stockItems.ts'
import type { DraftLine } from '../draft.ts'

export type CustomerFields = Pick<CustomerRow, 'name' | 'phone' | 'address' | 'payment_type' | 'note'>
export type StockFields = Pick<StockItemRow, 'product_name' | 'quantity' | 'min_stock' | 'location'>

/** `at`: when it was ordered, ms UTC, or null where the file does not say. `lines`: absent where the file has no column for them. */
export type OrderThing = Readonly<{
  kind: 'orders'
  key: string
  at: number | null
  patch: Patch<OrderValues>
  lines?: readonly DraftLine[] | undefined
}>

export type CustomerThing = Readonly<{ kind: 'customers'; key: string; patch: Patch<CustomerFields> }>
export type StockThing = Readonly<{ kind: 'stock'; key: string; patch: Patch<StockFields> }>

/** `key`: the order's number, the customer's id, the product's id, as in its table. */
export type Thing = OrderThing | CustomerThing | StockThing

/** In this order they are written: orders find the customers of the same file. */
export const kindsInOrder = ['customers', 'stock', 'orders'] as const satisfies readonly ImportKind[]
