/** Customers in their word index. The index may lag, so whoever asks it looks at the row as well. */

import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { type CustomerRow, customerColumns } from '../tables/customers.ts'
import type { Key, SearchedTable } from './candidates.ts'
import { type Indexed, searchText } from './indexed.ts'
import { type Tag, tag } from './match.ts'
import { progressOf } from './progress.ts'

export const searchedCustomers: SearchedTable = {
  progress: (db) => progressOf(db, 'customers'),
  hits: {
    older: sql<[string, number, number], Key>`
      SELECT rowid AS key FROM customers_search WHERE customers_search MATCH ? AND rowid > ? AND rowid < ? ORDER BY rowid DESC`,
    newer: sql<[string, number, number], Key>`
      SELECT rowid AS key FROM customers_search WHERE customers_search MATCH ? AND rowid > ? AND rowid < ? ORDER BY rowid`,
  },
  fresh: sql<[number, number, number], Key>`
    SELECT seq AS key FROM customers INDEXED BY customers_by_revision WHERE revision > ? AND seq > ? AND seq < ?`,
}

const changed = sql<[revision: number, limit: number], CustomerRow>`
  SELECT ${customerColumns} FROM customers WHERE revision > ? ORDER BY revision LIMIT ?`

/** The text that a customer is found by: id, name, phone, address, note. */
export const customerText = (customer: CustomerRow): string =>
  searchText([customer.id, customer.name, customer.address, customer.note], customer.phone)

export const completenessTag = (isIncomplete: boolean): Tag => tag('incomplete', String(isIncomplete))

/** The next customers to be put into the index, in the order of their revisions. */
export const changedCustomers = (db: ReadableDatabase, progress: number, limit: number): Indexed[] =>
  changed.all(db, progress, limit).map((customer) => ({
    key: customer.seq,
    revision: customer.revision,
    text: customerText(customer),
    tags: [completenessTag(customer.is_incomplete === 1)],
  }))
