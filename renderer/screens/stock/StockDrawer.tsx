/** One product opened, wherever it stands in the list: its level, how long it lasts, every movement and delivery of it. */

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Cover } from '../../../shared/contract/stock.ts'
import type { StockItem } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { ListExport } from '../exports/ListExport.tsx'
import { DeliveriesOf } from '../settings/DeliveriesOf.tsx'
import { CoverSentence } from './CoverWords.tsx'
import { Movements } from './Movements.tsx'
import { StockChart } from './StockChart.tsx'
import { StockLevel } from './StockLevel.tsx'

type Detail = Readonly<{ productId: string; cover: Cover | undefined }>
type Props = Readonly<{ productId: string | undefined; cover: Cover | undefined; onClose: () => void }>

export function StockDrawer({ productId, cover, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <DetailDrawer isOpen={productId !== undefined} isWide title={t('stock.product')} onClose={onClose}>
      {productId !== undefined && <StockDetail key={productId} productId={productId} cover={cover} />}
    </DetailDrawer>
  )
}

function StockDetail({ productId, cover }: Detail) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const item = useQuery(orpc.stock.get.queryOptions({ input: { productId } }))
  useRefresh(['stock'], orpc.stock.get.key({ input: { productId } }))
  if (item.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (item.isError)
    return <FailureNotice code={failureOf(item.error)?.code ?? 'unreachable'} onRetry={() => void item.refetch()} />
  return (
    <>
      <ItemFacts item={item.data} cover={cover} />
      <StockChart item={item.data} />
      <div className="title-row">
        <h3>{t('stock.movements')}</h3>
        <ListExport lists={[{ list: 'movements', filter: { productId } }]} />
      </div>
      <Movements productId={productId} />
      <h3>{t('orders.deliveries')}</h3>
      <DeliveriesOf entityType="stock" entityId={productId} />
    </>
  )
}

function ItemFacts({ item, cover }: Readonly<{ item: StockItem; cover: Cover | undefined }>) {
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
          { key: 'cover', label: t('stock.cover'), value: cover !== undefined && <CoverSentence cover={cover} /> },
          { key: 'id', label: t('stock.productId'), value: <CopyText text={item.productId} /> },
          { key: 'location', label: t('stock.location'), value: item.location },
          { key: 'updated', label: t('stock.updated'), value: exact(item.updatedAt) },
        ]}
      />
    </>
  )
}
