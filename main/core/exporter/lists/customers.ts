/** Customers as rows. */

import type { CustomerFilter } from '../../../../shared/contract/lists.ts'
import type { Customer } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { officeCounts } from '../../storage/lists/counts.ts'
import { listCustomers } from '../../storage/lists/customers.ts'
import type { Column, Row, Sheet } from '../sheet.ts'
import { pagesOf, rowPages } from '../walk.ts'
import { type ExportWords, wordFor } from '../words.ts'

const columnsOf = ({ customers: words }: ExportWords): Column[] => [
  { heading: words.id, kind: 'text', width: 18 },
  { heading: words.name, kind: 'text', width: 16 },
  { heading: words.phone, kind: 'text', width: 16 },
  { heading: words.address, kind: 'text', width: 40 },
  { heading: words.paymentType, kind: 'text', width: 10 },
  { heading: words.note, kind: 'text', width: 32 },
  { heading: words.createdAt, kind: 'moment', width: 19 },
]

const rowsOf =
  ({ payments }: ExportWords) =>
  (customer: Customer): Row[] => [
    [
      customer.id,
      customer.name,
      customer.phone,
      customer.address,
      customer.paymentType === null ? null : wordFor(payments, customer.paymentType),
      customer.note,
      customer.createdAt,
    ],
  ]

/** Newest first, as on the screen. */
export const customerSheet = (db: ReadableDatabase, filter: CustomerFilter, words: ExportWords): Sheet => ({
  name: words.lists.customers,
  columns: columnsOf(words),
  total: filter.text || filter.incomplete !== undefined ? null : (officeCounts(db).rows.customers ?? null),
  pages: rowPages(
    pagesOf((request) => listCustomers(db, { ...request, filter })),
    rowsOf(words),
  ),
})
