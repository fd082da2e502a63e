/** How a product's quantity went from day to day, told backwards from its movements. */

import type { StockDay } from '../../../../shared/contract/stock.ts'
import { dateOfInstant } from '../../../../shared/domain/moments.ts'
import { daysBefore, startOfDay } from '../../../../shared/domain/shopDays.ts'
import type { ReadableDatabase } from '../handles.ts'
import { latestMovements } from './stockCover.ts'
import { getStockItem } from './stockOverview.ts'

const daysTold = 28

/** The last four weeks up to today, oldest first. `zone` (IANA) and `now` (ms UTC) say which days. Faults with `not_found`. */
export const stockDays = (
  db: ReadableDatabase,
  { productId }: Readonly<{ productId: string }>,
  { zone, now }: Readonly<{ zone: string; now: number }>,
): StockDay[] => {
  let { quantity } = getStockItem(db, { productId })
  const today = dateOfInstant(now, zone)
  const dates = Array.from({ length: daysTold }, (_, index) => daysBefore(today, index))
  const movements = latestMovements.iterate(db, productId)
  const days: StockDay[] = []
  let movement = movements.next()
  for (const date of dates) {
    days.push({ date, closing: quantity })
    const start = startOfDay(date, zone)
    while (!movement.done && movement.value.at >= start) {
      quantity = movement.value.quantity_before
      movement = movements.next()
    }
  }
  movements.return?.()
  return days.reverse()
}
