/** One customer opened: how to reach them, how they pay, what they usually order and what they ordered. */

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../../shared/domain/entities.ts'
import { paymentOf } from '../../../shared/domain/payments.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { DeliveriesOf } from '../settings/DeliveriesOf.tsx'
import { CustomerFacts, CustomerRecord } from './CustomerFacts.tsx'
import { CustomerHabit } from './CustomerHabit.tsx'
import { CustomerOrders } from './CustomerOrders.tsx'
import { MonthAccount } from './MonthAccount.tsx'

export function CustomerDrawer({ id, onClose }: Readonly<{ id: string | undefined; onClose: () => void }>) {
  const { t } = useTranslation()
  return (
    <DetailDrawer isOpen={id !== undefined} title={t('orders.customer')} onClose={onClose}>
      {id !== undefined && <CustomerDetail key={id} id={id} />}
    </DetailDrawer>
  )
}

function CustomerDetail({ id }: Readonly<{ id: string }>) {
  const { orpc } = useOffice()
  const customer = useQuery(orpc.customers.get.queryOptions({ input: { id } }))
  useRefresh(['customer'], orpc.customers.get.key({ input: { id } }))
  if (customer.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (customer.isError)
    return <FailureNotice code={failureOf(customer.error)?.code ?? 'unreachable'} onRetry={() => void customer.refetch()} />
  return <CustomerParts customer={customer.data} />
}

function CustomerParts({ customer }: Readonly<{ customer: Customer }>) {
  const { t } = useTranslation()
  return (
    <>
      <CustomerFacts customer={customer} />
      <CustomerCardParts customer={customer} />
      <h3>{t('customers.orders')}</h3>
      <CustomerOrders customerId={customer.id} />
      <h3>{t('customers.record')}</h3>
      <CustomerRecord customer={customer} />
      <h3>{t('orders.deliveries')}</h3>
      <DeliveriesOf entityType="customer" entityId={customer.id} />
    </>
  )
}

function CustomerCardParts({ customer: { id, paymentType } }: Readonly<{ customer: Customer }>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const card = useQuery(orpc.customers.card.queryOptions({ input: { id } }))
  useRefresh(['order'], orpc.customers.card.key({ input: { id } }))
  if (card.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (card.isError)
    return <FailureNotice code={failureOf(card.error)?.code ?? 'unreachable'} onRetry={() => void card.refetch()} />
  return (
    <>
      {paymentOf(paymentType) === 'monthly' && <MonthAccount account={card.data.month} />}
      <h3>{t('customers.habit')}</h3>
      <CustomerHabit card={card.data} />
    </>
  )
}
