/** Who ordered, where it goes, when it came; what people may put right stands beside its own past. */

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderField } from '../../../shared/domain/orderFields.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { type Fact, Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { EditableField } from './EditableField.tsx'
import type { FieldContext } from './fieldContext.ts'

export function OrderFacts(context: FieldContext) {
  return (
    <>
      <Facts facts={useCustomerFacts(context)} />
      <Facts facts={useTimes(context)} />
    </>
  )
}

function useCustomerFacts(context: FieldContext): Fact[] {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { customerId, customerName, customerPhone, customerAddress, deliveryDate, note } = context.order
  const blank = <span className="quiet">{t('orders.blank')}</span>
  const fact = (field: OrderField, shown: ReactNode): Fact => ({
    key: field,
    label: t(`orderFields.${field}`),
    value: (
      <EditableField {...context} field={field}>
        {shown || blank}
      </EditableField>
    ),
  })
  return [
    fact(
      'customerName',
      (customerName !== null || customerId !== null) && (
        <span className="with-link">
          {customerName === null ? blank : <CopyText text={customerName} />}
          {customerId !== null && <a href={hrefOf(['customers', customerId])}>{t('orders.toCustomer')}</a>}
        </span>
      ),
    ),
    fact('customerPhone', customerPhone && <CopyText text={shownPhone(customerPhone)} className="read-aloud" />),
    fact('customerAddress', customerAddress && <CopyText text={customerAddress} />),
    fact('deliveryDate', deliveryDate && day(deliveryDate, Date.now())),
    fact('note', note && <span className="long-text">{note}</span>),
  ]
}

function useTimes({ order }: FieldContext): Fact[] {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const { channel, acknowledgedAt, acknowledgedBy } = order
  const taken =
    acknowledgedAt === null ? t('orders.notTaken') : t('orders.takenBy', { by: acknowledgedBy ?? '', at: exact(acknowledgedAt) })
  return [
    { key: 'channel', label: t('orders.channel'), value: t(`channels.${channel}`) },
    { key: 'taken', label: t('orders.taken'), value: channel === 'phone' ? taken : null },
    { key: 'received', label: t('orders.received'), value: exact(order.createdAt) },
    { key: 'updated', label: t('orders.updated'), value: order.updatedAt === order.createdAt ? null : exact(order.updatedAt) },
  ]
}
