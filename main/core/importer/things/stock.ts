/** The rows of one product put together. Pure. */

import type { StockDraft } from '../draft.ts'
import { type Disagreement, saidOnce } from './disagreement.ts'
import type { StockThing } from './thing.ts'

/** At least one row. */
export const stockOf = (drafts: readonly [StockDraft, ...StockDraft[]]): StockThing | Disagreement => {
  const texts = {
    productName: saidOnce(drafts.map((draft) => draft.productName)),
    location: saidOnce(drafts.map((draft) => draft.location)),
  }
  const counts = {
    quantity: saidOnce(drafts.map((draft) => draft.quantity)),
    minStock: saidOnce(drafts.map((draft) => draft.minStock)),
  }
  for (const field of ['productName', 'location'] as const) {
    const { disagreement } = texts[field]
    if (disagreement !== null) return { field, ...disagreement }
  }
  for (const field of ['quantity', 'minStock'] as const) {
    const { disagreement } = counts[field]
    if (disagreement !== null) return { field, ...disagreement }
  }
  return {
    kind: 'stock',
    key: drafts[0].productId,
    patch: {
      product_name: texts.productName.value,
      // A count cannot be taken back, only made again.
      quantity: counts.quantity.value ?? undefined,
      min_stock: counts.minStock.value,
      location: texts.location.value,
    },
  }
}
