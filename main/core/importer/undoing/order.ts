/** Puts one order back as it was before an import, or takes it away where it was not there. */

import type { WritableDatabase } from '../../storage/handles.ts'
import { forgetWords } from '../../storage/search/indexer.ts'
import { nextRevision } from '../../storage/tables/counters.ts'
import { customerById } from '../../storage/tables/customers.ts'
import type { TouchedRow } from '../../storage/tables/importRows.ts'
import { replaceOrderItems } from '../../storage/tables/orderItems.ts'
import { type OrderContent, orderByNo, updateOrder } from '../../storage/tables/orders.ts'
import { removeOrder } from '../../storage/tables/takenBack.ts'
import { type Ending, isTouched } from './ending.ts'

type Line = readonly [productName: string, quantity: number, unitPriceCents: number | null]
type Before = OrderContent & Readonly<{ lines: readonly Line[] }>

const restore = (db: WritableDatabase, text: string): void => {
  const { lines, ...content } = JSON.parse(text) as Before
  updateOrder(db, { ...content, revision: nextRevision(db) })
  const rows = lines.map(([product_name, quantity, unit_price_cents], index) => ({
    order_no: content.order_no,
    line_no: index + 1,
    product_name,
    quantity,
    unit_price_cents,
  }))
  replaceOrderItems(db, content.order_no, rows)
}

/** Whether the customer whom the order had before is there to have it again. */
const hasItsCustomer = (db: WritableDatabase, text: string): boolean => {
  const { customer_id: id } = JSON.parse(text) as Before
  return id === null || customerById(db, id) !== undefined
}

export const putOrderBack = (db: WritableDatabase, row: TouchedRow): Ending => {
  const now = orderByNo(db, row.row_key)
  if (now === undefined) return 'restored'
  if (isTouched(row, now)) return 'touched'
  if (row.before === null) {
    removeOrder(db, row.row_key)
    forgetWords(db, 'orders', now.seq)
    return 'restored'
  }
  if (!hasItsCustomer(db, row.before)) return 'touched'
  restore(db, row.before)
  return 'restored'
}
