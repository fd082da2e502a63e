/** One customer opened: how to reach them, how they pay, what they ordered. */

import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { shownPhone } from '../../parts/phone.ts'
import { DeliveriesOf } from '../settings/DeliveriesOf.tsx'
import { CustomerOrders } from './CustomerOrders.tsx'
import { usePaymentWord } from './paymentWords.ts'

export function CustomerDrawer({ id, onClose }: Readonly<{ id: string | undefined; onClose: () => void }>) {
  const { t } = useTranslation()
  return (
    <DetailDrawer isOpen={id !== undefined} title={t('customers.title')} onClose={onClose}>
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
  const { exact } = useFormats()
  const payment = usePaymentWord()
  const { name, phone, address, note } = customer
  return (
    <>
      <div className="detail-head">
        <CopyText text={name ?? t('customers.unnamed')} className="detail-no" />
      </div>
      {customer.isIncomplete && <Alert type="info" showIcon title={t('customers.incompleteWhy')} />}
      <Facts
        facts={[
          {
            key: 'phone',
            label: t('customers.phone'),
            value: phone && <CopyText text={shownPhone(phone)} className="read-aloud" />,
          },
          { key: 'address', label: t('customers.address'), value: address && <CopyText text={address} /> },
          { key: 'payment', label: t('customers.payment'), value: payment(customer.paymentType) },
          { key: 'note', label: t('customers.note'), value: note && <span className="long-text">{note}</span> },
          { key: 'id', label: t('customers.id'), value: <CopyText text={customer.id} /> },
          { key: 'created', label: t('customers.created'), value: exact(customer.createdAt) },
          { key: 'updated', label: t('customers.updated'), value: exact(customer.updatedAt) },
        ]}
      />
      <h3>{t('customers.orders')}</h3>
      <CustomerOrders customerId={customer.id} />
      <h3>{t('orders.deliveries')}</h3>
      <DeliveriesOf entityType="customer" entityId={customer.id} />
    </>
  )
}
