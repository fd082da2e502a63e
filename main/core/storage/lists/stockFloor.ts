/** How much gas stands on the floor, by size. A sum is only claimed for products whose size and count are known. */

import type { Floor } from '../../../../shared/contract/stock.ts'
import { kilogramsOf } from '../../../../shared/domain/cylinders.ts'
import type { StockItemRow } from '../tables/stockItems.ts'

type Item = Pick<StockItemRow, 'product_id' | 'product_name' | 'quantity'>

/** The name says more than the id, where it says anything. */
const sizeOf = ({ product_id: id, product_name: name }: Item): number | null =>
  (name === null ? null : kilogramsOf(name)) ?? kilogramsOf(id)

/** Null where the gas in a product cannot be said; nothing of it on the floor is no gas, whatever its size. */
const gasOf = (item: Item): Readonly<{ size: number; pieces: number }> | null => {
  const size = sizeOf(item)
  if (size === 0 || item.quantity === 0) return { size: 0, pieces: 0 }
  return size === null || item.quantity === null ? null : { size, pieces: item.quantity }
}

/** Kilograms on the floor and the sizes that make them up, smallest first. */
export const floorOf = (items: readonly Item[]): Floor => {
  const pieces = new Map<number, number>()
  const unknown: Floor['unknown'] = []
  for (const item of items) {
    const gas = gasOf(item)
    if (gas === null) unknown.push({ productId: item.product_id, productName: item.product_name })
    else if (gas.pieces > 0) pieces.set(gas.size, (pieces.get(gas.size) ?? 0) + gas.pieces)
  }
  const sizes = [...pieces].map(([kilograms, count]) => ({ kilograms, pieces: count })).sort((a, b) => a.kilograms - b.kilograms)
  return { kilograms: sizes.reduce((sum, size) => sum + size.kilograms * size.pieces, 0), sizes, unknown }
}
