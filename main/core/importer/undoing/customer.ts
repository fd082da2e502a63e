/** Puts one customer back as they were before an import, or takes them away where they were not there and no order names them. */

import type { WritableDatabase } from '../../storage/handles.ts'
import { forgetWords } from '../../storage/search/indexer.ts'
import { nextRevision } from '../../storage/tables/counters.ts'
import { type CustomerRow, customerById, deleteCustomer, isNumberOnly, updateCustomer } from '../../storage/tables/customers.ts'
import type { TouchedRow } from '../../storage/tables/importRows.ts'
import { isCustomerWithoutOrders } from '../../storage/tables/orders.ts'
import { reviveCustomer } from '../../storage/tables/takenBack.ts'
import { type Ending, isTouched } from './ending.ts'

type Before = Omit<CustomerRow, 'revision'>

const beforeOf = (text: string): Before => JSON.parse(text) as Before

/** A customer known by number alone whom the import gave to another: comes back, so that their orders can. */
export const reviveTaken = (db: WritableDatabase, row: TouchedRow): Ending => {
  if (row.revision !== null || row.before === null || customerById(db, row.row_key) !== undefined) return 'later'
  reviveCustomer(db, { ...beforeOf(row.before), revision: nextRevision(db) })
  return 'later'
}

const takeAway = (db: WritableDatabase, { id, seq }: CustomerRow): Ending => {
  if (!isCustomerWithoutOrders(db, id)) return 'has_orders'
  deleteCustomer(db, id)
  forgetWords(db, 'customers', seq)
  return 'restored'
}

/** Whoever is known by number alone is there for their orders; where all of these stayed with the other, so does the number. */
const keepRevived = (db: WritableDatabase, id: string): Ending => {
  if (!isNumberOnly(id) || !isCustomerWithoutOrders(db, id)) return 'restored'
  deleteCustomer(db, id)
  return 'touched'
}

export const putCustomerBack = (db: WritableDatabase, row: TouchedRow): Ending => {
  const now = customerById(db, row.row_key)
  if (now === undefined) return row.before === null ? 'restored' : 'touched'
  if (row.revision === null) return keepRevived(db, row.row_key)
  if (isTouched(row, now)) return 'touched'
  if (row.before === null) return takeAway(db, now)
  updateCustomer(db, { ...beforeOf(row.before), revision: nextRevision(db) })
  return 'restored'
}
