/** Who ordered, where it goes, when it came. */

import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { type Fact, Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { shownPhone } from '../../parts/phone.ts'
import { hrefOf } from '../../parts/route.ts'

export function OrderFacts({ order }: Readonly<{ order: Order }>) {
  return (
    <>
      <Facts facts={useCustomerFacts(order)} />
      <Facts facts={useTimes(order)} />
    </>
  )
}

function useCustomerFacts(order: Order): Fact[] {
  const { t } = useTranslation()
  const { customerId, customerName, customerPhone, customerAddress } = order
  return [
    {
      key: 'customer',
      label: t('orders.customer'),
      value: (customerName !== null || customerId !== null) && (
        <span className="with-link">
          {customerName !== null && <CopyText text={customerName} />}
          {customerId !== null && <a href={hrefOf(['customers', customerId])}>{t('orders.toCustomer')}</a>}
        </span>
      ),
    },
    {
      key: 'phone',
      label: t('orders.phone'),
      value: customerPhone && <CopyText text={shownPhone(customerPhone)} className="read-aloud" />,
    },
    { key: 'address', label: t('orders.address'), value: customerAddress && <CopyText text={customerAddress} /> },
    { key: 'note', label: t('orders.note'), value: order.note && <span className="long-text">{order.note}</span> },
  ]
}

function useTimes(order: Order): Fact[] {
  const { t } = useTranslation()
  const { day, exact } = useFormats()
  const { channel, acknowledgedAt, acknowledgedBy, deliveryDate } = order
  const taken =
    acknowledgedAt === null ? t('orders.notTaken') : t('orders.takenBy', { by: acknowledgedBy ?? '', at: exact(acknowledgedAt) })
  return [
    { key: 'delivery', label: t('orders.deliveryDate'), value: deliveryDate && day(deliveryDate, Date.now()) },
    { key: 'channel', label: t('orders.channel'), value: t(`channels.${channel}`) },
    { key: 'taken', label: t('orders.taken'), value: channel === 'phone' ? taken : null },
    { key: 'received', label: t('orders.received'), value: exact(order.createdAt) },
    { key: 'updated', label: t('orders.updated'), value: order.updatedAt === order.createdAt ? null : exact(order.updatedAt) },
  ]
}
