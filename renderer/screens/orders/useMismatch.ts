/** The sentence for an order whose lines do not add up to its total. */

import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { mismatchCents } from './orderSums.ts'

/** Null where they do, or where nothing can be said. */
export function useMismatch(): (order: Pick<Order, 'lines' | 'totalCents'>) => string | null {
  const { t } = useTranslation()
  const { money } = useFormats()
  return (order) => {
    const lines = mismatchCents(order)
    return lines === null || order.totalCents === null
      ? null
      : t('orders.mismatch', { lines: money(lines), total: money(order.totalCents) })
  }
}
