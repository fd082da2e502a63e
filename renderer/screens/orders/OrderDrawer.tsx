/** One order opened: what it is, for whom, what people did to it and what the company says, and every act on it. */

import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Order, OrderStatus } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useTake } from '../calls/useTake.tsx'
import { PrintButton } from '../slip/PrintButton.tsx'
import { ConflictChoice } from './ConflictChoice.tsx'
import { EditableField } from './EditableField.tsx'
import type { FieldContext } from './fieldContext.ts'
import { fieldValue } from './fieldWords.ts'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderLines } from './OrderLines.tsx'
import { OrderStates } from './OrderStates.tsx'
import { OrderTimeline } from './OrderTimeline.tsx'
import { OrderState } from './orderWords.tsx'
import { useOrderActs } from './useOrderActs.tsx'
import { useOrderHistory } from './useOrderHistory.ts'
import { useOrderKeys } from './useOrderKeys.ts'

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
  const history = useOrderHistory(orderNo)
  const acts = useOrderActs(orderNo)
  if (order.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (order.isError)
    return <FailureNotice code={failureOf(order.error)?.code ?? 'unreachable'} onRetry={() => void order.refetch()} />
  return <OrderParts context={{ order: order.data, history: history.data, acts }} history={history} />
}

type PartsProps = Readonly<{ context: FieldContext; history: ReturnType<typeof useOrderHistory> }>

function OrderParts({ context, history }: PartsProps) {
  const { t } = useTranslation()
  return (
    <>
      <OrderHead {...context} />
      <OrderConflicts {...context} />
      <OrderFacts {...context} />
      <h3>{t('orders.lines')}</h3>
      <OrderLines {...context} />
      <h3>{t('orders.timeline')}</h3>
      {history.isPending && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {history.isError && (
        <FailureNotice code={failureOf(history.error)?.code ?? 'unreachable'} onRetry={() => void history.refetch()} />
      )}
      {history.data !== undefined && <OrderTimeline history={history.data} />}
    </>
  )
}

/** Number, amount and state; the state is set here, by press or by key. */
function OrderHead(context: FieldContext) {
  const { order, acts } = context
  const { money } = useFormats()
  const setState = (status: OrderStatus) => {
    if (status !== order.status) void acts.change({ status: { from: order.status, to: status } })
  }
  useOrderKeys({ onState: setState, onUndo: acts.undo })
  return (
    <>
      <div className="detail-head">
        <CopyText text={order.orderNo} className="detail-no" />
        {order.totalCents !== null && <strong className="detail-amount">{money(order.totalCents)}</strong>}
        <TakeCall order={order} />
        <PrintButton orderNo={order.orderNo} />
      </div>
      <EditableField {...context} field="status" isReadOnly>
        <OrderState status={order.status} />
      </EditableField>
      <OrderStates order={order} onSet={setState} />
    </>
  )
}

function TakeCall({ order }: Readonly<{ order: Order }>) {
  const { t } = useTranslation()
  const { take, isTaking } = useTake()
  if (order.channel !== 'phone' || order.acknowledgedAt !== null) return null
  return (
    <Button type="primary" loading={isTaking} onClick={() => void take(order)}>
      {t('calls.take')}
    </Button>
  )
}

function OrderConflicts({ order, history, acts }: FieldContext) {
  const { t } = useTranslation()
  const disputed = history?.edits.filter(({ isDisputed }) => isDisputed) ?? []
  if (disputed.length === 0) return null
  const fields = disputed.map((edit) => ({ ...edit, shop: fieldValue(order, edit.field) }))
  return (
    <Alert
      className="order-conflict"
      type="warning"
      showIcon
      title={t('conflicts.title')}
      description={<ConflictChoice fields={fields} acts={acts} />}
    />
  )
}
