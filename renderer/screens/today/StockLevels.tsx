/** The products that are lowest against their minimum, as bars. */

import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { StockLevel } from '../stock/StockLevel.tsx'
import { Part } from './Part.tsx'

export function StockLevels({ stock }: Readonly<{ stock: Today['stock'] }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  return (
    <Part>
      <h3>{t('today.stock')}</h3>
      {stock.items.length === 0 && <p className="quiet">{t('today.stockEmpty')}</p>}
      <ul className="stock-levels">
        {stock.items.map((item) => (
          <li key={item.productId}>
            <a href={hrefOf(['stock', item.productId])}>{item.productName ?? item.productId}</a>
            <small>{t('today.ofMinimum', { quantity: count(item.quantity ?? 0), minimum: count(item.minStock ?? 0) })}</small>
            <StockLevel item={item} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
