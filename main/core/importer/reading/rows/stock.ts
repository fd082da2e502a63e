/** Reads a row of a list of stock. */

import type { StockDraft } from '../../draft.ts'
import { readStock } from '../values/amounts.ts'
import { readId, readText } from '../values/words.ts'
import type { RowInHand } from './rowInHand.ts'

export const readStockItem = (row: RowInHand): StockDraft => {
  const productId = row.take('productId', readId)
  if (!row.isFilled('productId')) row.refuse('productId', 'required')
  return {
    kind: 'stock',
    productId: productId ?? '',
    productName: row.take('productName', readText),
    quantity: row.take('quantity', readStock),
    minStock: row.take('minStock', readStock),
    location: row.take('location', readText),
  }
}
