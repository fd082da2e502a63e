/** Products as rows. */

import type { StockFilter } from '../../../../shared/contract/lists.ts'
import type { StockItem } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { listStock } from '../../storage/lists/stock.ts'
import type { Column, Row, Sheet } from '../sheet.ts'
import { pagesOf, rowPages } from '../walk.ts'
import type { ExportWords } from '../words.ts'

const columnsOf = ({ stock: words }: ExportWords): Column[] => [
  { heading: words.productId, kind: 'text', width: 16 },
  { heading: words.productName, kind: 'text', width: 24 },
  { heading: words.quantity, kind: 'count', width: 10 },
  { heading: words.minStock, kind: 'count', width: 10 },
  { heading: words.location, kind: 'text', width: 16 },
  { heading: words.updatedAt, kind: 'moment', width: 19 },
]

const rowsOf = (item: StockItem): Row[] => [
  [item.productId, item.productName, item.quantity, item.minStock, item.location, item.updatedAt],
]

/** By product id, as on the screen. */
export const stockSheet = (db: ReadableDatabase, filter: StockFilter, words: ExportWords): Sheet => ({
  name: words.lists.stock,
  columns: columnsOf(words),
  total: null,
  pages: rowPages(
    pagesOf((request) => listStock(db, { ...request, filter })),
    rowsOf,
  ),
})
