/** The customer's own fields: what is read aloud first, what is looked up later. */

import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../../shared/domain/entities.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { missingOf } from './missing.ts'
import { usePaymentWord } from './paymentWords.ts'

type Props = Readonly<{ customer: Customer }>

export function CustomerFacts({ customer }: Props) {
  const { t } = useTranslation()
  const payment = usePaymentWord()
  const { name, phone, address, note } = customer
  return (
    <>
      <div className="detail-head">
        <CopyText text={name ?? t('customers.unnamed')} className="detail-no" />
      </div>
      {customer.isIncomplete && <Incomplete customer={customer} />}
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
        ]}
      />
    </>
  )
}

function Incomplete({ customer }: Props) {
  const { t, i18n } = useTranslation()
  const fields = missingOf(customer).map((field) => t(`customers.${field}`))
  const words =
    fields.length === 0
      ? t('customers.incompleteWhy')
      : t('customers.incompleteMissing', { fields: new Intl.ListFormat(i18n.language).format(fields) })
  return <Alert className="incomplete" type="info" showIcon title={words} />
}

export function CustomerRecord({ customer: { id, createdAt, updatedAt } }: Props) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  return (
    <Facts
      facts={[
        { key: 'id', label: t('customers.id'), value: <CopyText text={id} /> },
        { key: 'created', label: t('customers.created'), value: exact(createdAt) },
        { key: 'updated', label: t('customers.updated'), value: exact(updatedAt) },
      ]}
    />
  )
}
