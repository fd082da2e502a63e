/** One order opened: what it is, for whom, its lines, and the deliveries that made it. */

import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useTake } from '../calls/useTake.tsx'
import { DeliveriesOf } from '../settings/DeliveriesOf.tsx'
import { PrintButton } from '../slip/PrintButton.tsx'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderLines } from './OrderLines.tsx'
import { OrderState } from './orderWords.tsx'

export function OrderDrawer({ orderNo, onClose }: Readonly<{ orderNo: string | undefined; onClose: () => void }>) {
  const { t } = useTranslation()
  return (
    <DetailDrawer isOpen={orderNo !== undefined} title={t('orders.detail')} onClose={onClose}>
      {orderNo !== undefined && <OrderDetail key={orderNo} orderNo={orderNo} />}
    </DetailDrawer>
  )
}

function OrderDetail({ orderNo }: Readonly<{ orderNo: string }>) {
  const { orpc } = useOffice()
  const order = useQuery(orpc.orders.get.queryOptions({ input: { orderNo } }))
  useRefresh(['order'], orpc.orders.get.key({ input: { orderNo } }))
  if (order.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (order.isError)
    return <FailureNotice code={failureOf(order.error)?.code ?? 'unreachable'} onRetry={() => void order.refetch()} />
  return <OrderParts order={order.data} />
}

function OrderParts({ order }: Readonly<{ order: Order }>) {
  const { t } = useTranslation()
  const { money } = useFormats()
  const { take, isTaking } = useTake()
  const isWaiting = order.channel === 'phone' && order.acknowledgedAt === null
  return (
    <>
      <div className="detail-head">
        <CopyText text={order.orderNo} className="detail-no" />
        <OrderState status={order.status} />
        {order.totalCents !== null && <strong className="detail-amount">{money(order.totalCents)}</strong>}
        {isWaiting && (
          <Button type="primary" loading={isTaking} onClick={() => void take(order)}>
            {t('calls.take')}
          </Button>
        )}
        <PrintButton orderNo={order.orderNo} />
      </div>
      <OrderFacts order={order} />
      <h3>{t('orders.lines')}</h3>
      <OrderLines order={order} />
      <h3>{t('orders.deliveries')}</h3>
      <DeliveriesOf entityType="order" entityId={order.orderNo} />
    </>
  )
}
