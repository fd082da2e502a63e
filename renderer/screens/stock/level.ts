/** What a quantity means against its minimum. Pure. */

import type { StockItem } from '../../../shared/domain/entities.ts'

export type Level = 'out' | 'low' | 'enough' | 'unknown'

/** Low means fewer than the minimum or just as many; without both figures nothing is claimed, except that none is none. */
export function levelOf({ quantity, minStock }: Pick<StockItem, 'quantity' | 'minStock'>): Level {
  if (quantity === null) return 'unknown'
  if (quantity <= 0) return 'out'
  if (minStock === null) return 'unknown'
  return quantity <= minStock ? 'low' : 'enough'
}
