/** The lines of an order on paper; a line without a price shows none. */

import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { lineCents } from '../orders/orderSums.ts'

export function SlipLines({ order: { lines } }: Readonly<{ order: Order }>) {
  const { t } = useTranslation()
  const { count, money } = useFormats()
  const price = (cents: number | null) => (cents === null ? '' : money(cents))
  if (lines.length === 0) return <p className="slip-none">{t('orders.noLines')}</p>
  return (
    <table className="slip-lines">
      <thead>
        <tr>
          <th scope="col">{t('orders.product')}</th>
          <th scope="col">{t('orders.quantity')}</th>
          <th scope="col">{t('orders.unitPrice')}</th>
          <th scope="col">{t('orders.subtotal')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td>{line.productName}</td>
            <td>{count(line.quantity)}</td>
            <td>{price(line.unitPriceCents)}</td>
            <td>{price(lineCents(line))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
