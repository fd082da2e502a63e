/** What a quantity means against its minimum. Pure. */

import type { StockItem } from '../../../shared/domain/entities.ts'
import { isEnough, isLow } from '../../../shared/domain/stockLevels.ts'

export type Level = 'out' | 'low' | 'enough' | 'unknown'

/** Without both figures nothing is claimed, except that none is none. */
export function levelOf(item: Pick<StockItem, 'quantity' | 'minStock'>): Level {
  if (item.quantity !== null && item.quantity <= 0) return 'out'
  if (isLow(item)) return 'low'
  return isEnough(item) ? 'enough' : 'unknown'
}
