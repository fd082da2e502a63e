/** One product opened: its level and every movement of it. */

import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StockItem } from '../../../shared/domain/entities.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Movements } from './Movements.tsx'
import { StockLevel } from './StockLevel.tsx'

type Props = Readonly<{ item: StockItem | undefined; productId: string | undefined; onClose: () => void }>

export function StockDrawer({ item, productId, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <DetailDrawer isOpen={productId !== undefined} title={t('stock.title')} onClose={onClose}>
      {item === undefined ? <Skeleton active paragraph={{ rows: 3 }} /> : <ItemFacts item={item} />}
      <h3>{t('stock.movements')}</h3>
      {productId !== undefined && <Movements key={productId} productId={productId} />}
    </DetailDrawer>
  )
}

function ItemFacts({ item }: Readonly<{ item: StockItem }>) {
  const { t } = useTranslation()
  const { exact, count } = useFormats()
  const { quantity, minStock } = item
  return (
    <>
      <div className="detail-head">
        <CopyText text={item.productName ?? item.productId} className="detail-no" />
      </div>
      <Facts
        facts={[
          {
            key: 'quantity',
            label: t('stock.quantity'),
            value: quantity !== null && <strong className="read-aloud">{count(quantity)}</strong>,
          },
          { key: 'minimum', label: t('stock.minimum'), value: minStock !== null && count(minStock) },
          { key: 'level', label: t('stock.level'), value: <StockLevel item={item} /> },
          { key: 'id', label: t('stock.productId'), value: <CopyText text={item.productId} /> },
          { key: 'location', label: t('stock.location'), value: item.location },
          { key: 'updated', label: t('stock.updated'), value: exact(item.updatedAt) },
        ]}
      />
    </>
  )
}
