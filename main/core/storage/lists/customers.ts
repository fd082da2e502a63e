/** The list of customers, newest first by order of arrival. */

import type { CustomerFilter } from '../../../../shared/contract/lists.ts'
import type { Page } from '../../../../shared/contract/paging.ts'
import type { Customer } from '../../../../shared/domain/entities.ts'
import { Fault } from '../../base/fault.ts'
import type { ReadableDatabase } from '../handles.ts'
import { candidates, type Directed } from '../search/candidates.ts'
import { completenessTag, customerText, searchedCustomers } from '../search/customers.ts'
import { look } from '../search/look.ts'
import { matchExpression } from '../search/match.ts'
import { areFound, termsOf } from '../search/terms.ts'
import { sql } from '../sql.ts'
import { type CustomerRow, customerById, customerColumns, toCustomer } from '../tables/customers.ts'
import { writeCursor } from './cursor.ts'
import { keysIn } from './keys.ts'
import { keyCursor, type PageRequest, pageOf, type Start, spanBeyond, startOf } from './page.ts'

const kind = 'c'
const cursorOf = keyCursor<CustomerRow>(kind, (row) => row.seq)

const bySeq = sql<[number], CustomerRow>`SELECT ${customerColumns} FROM customers WHERE seq = ?`

export const allCustomers: Directed<[above: number, below: number]> = {
  older: sql`SELECT seq AS key FROM customers WHERE seq > ? AND seq < ? ORDER BY seq DESC`,
  newer: sql`SELECT seq AS key FROM customers WHERE seq > ? AND seq < ? ORDER BY seq`,
}

export const incompleteCustomers: Directed<[above: number, below: number]> = {
  older: sql`
    SELECT seq AS key FROM customers INDEXED BY customers_incomplete
    WHERE is_incomplete = 1 AND seq > ? AND seq < ? ORDER BY seq DESC`,
  newer: sql`
    SELECT seq AS key FROM customers INDEXED BY customers_incomplete
    WHERE is_incomplete = 1 AND seq > ? AND seq < ? ORDER BY seq`,
}

const keysFor = (db: ReadableDatabase, { text = '', incomplete }: CustomerFilter, start: Start): Iterable<number> => {
  const span = spanBeyond(kind, start)
  const terms = termsOf(text)
  if (terms.length === 0) return keysIn(db, incomplete === true ? incompleteCustomers : allCustomers, span, start.direction)
  const match = matchExpression(terms, incomplete === undefined ? [] : [completenessTag(incomplete)])
  return candidates(db, searchedCustomers, match, span, start.direction)
}

/** One page. Faults with `invalid` for a cursor of another list. */
export const listCustomers = (db: ReadableDatabase, request: PageRequest & { filter: CustomerFilter }): Page<Customer> => {
  const start = startOf(request)
  const { text = '', incomplete } = request.filter
  const terms = termsOf(text)
  const isMeant = (row: CustomerRow): boolean =>
    (incomplete === undefined || (row.is_incomplete === 1) === incomplete) &&
    (terms.length === 0 || areFound(terms, customerText(row)))
  const take = (key: number): CustomerRow | undefined => {
    const row = bySeq.get(db, key)
    return row !== undefined && isMeant(row) ? row : undefined
  }
  const { rows, stoppedAt } = look(keysFor(db, request.filter, start), take, request.limit)
  return pageOf(start, { rows, next: stoppedAt === null ? null : writeCursor(kind, [stoppedAt]) }, cursorOf, toCustomer)
}

/** Faults with `not_found`. */
export const getCustomer = (db: ReadableDatabase, { id }: Readonly<{ id: string }>): Customer => {
  const row = customerById(db, id)
  if (row === undefined) throw new Fault('not_found', `There is no customer ${id}`, { detail: { id } })
  return toCustomer(row)
}
