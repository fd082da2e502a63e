/** Movements of stock as rows, of one product or of all. */

import type { StockMovement } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { listAllMovements } from '../../storage/lists/allMovements.ts'
import { listMovements } from '../../storage/lists/stock.ts'
import { stockItemById } from '../../storage/tables/stockItems.ts'
import type { Column, Row, Sheet } from '../sheet.ts'
import { pagesOf, rowPages } from '../walk.ts'
import type { ExportWords } from '../words.ts'

const columnsOf = ({ movements: words }: ExportWords): Column[] => [
  { heading: words.at, kind: 'moment', width: 19 },
  { heading: words.productId, kind: 'text', width: 16 },
  { heading: words.productName, kind: 'text', width: 24 },
  { heading: words.before, kind: 'count', width: 10 },
  { heading: words.after, kind: 'count', width: 10 },
  { heading: words.change, kind: 'count', width: 10 },
]

/** Names are remembered: a shop has few products and many movements. */
const rowsOf = (db: ReadableDatabase) => {
  const names = new Map<string, string | null>()
  const nameOf = (productId: string): string | null => {
    const known = names.get(productId)
    if (known !== undefined) return known
    const name = stockItemById(db, productId)?.product_name ?? null
    names.set(productId, name)
    return name
  }
  return ({ at, productId, quantityBefore: before, quantityAfter: after }: StockMovement): Row[] => [
    [at, productId, nameOf(productId), before, after, before === null ? null : after - before],
  ]
}

/** Newest first, as on the screen. */
export const movementSheet = (
  db: ReadableDatabase,
  { productId }: Readonly<{ productId?: string | undefined }>,
  words: ExportWords,
): Sheet => ({
  name: words.lists.movements,
  columns: columnsOf(words),
  total: null,
  pages: rowPages(
    pagesOf((request) =>
      productId === undefined ? listAllMovements(db, request) : listMovements(db, { ...request, productId }),
    ),
    rowsOf(db),
  ),
})
