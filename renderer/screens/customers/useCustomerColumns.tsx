/** The columns of the customer list. */

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../../shared/domain/entities.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import type { ListColumn } from '../../parts/list/columns.ts'
import { StateTag } from '../../parts/StateTag.tsx'
import { usePaymentWord } from './paymentWords.ts'

export function useCustomerColumns(): readonly ListColumn<Customer>[] {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const payment = usePaymentWord()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the word changes with `t` alone
  return useMemo(
    () => [
      { key: 'name', title: t('customers.name'), width: 150, grow: 2, render: (customer) => <Name customer={customer} /> },
      { key: 'phone', title: t('customers.phone'), width: 132, render: ({ phone }) => (phone === null ? '' : shownPhone(phone)) },
      { key: 'address', title: t('customers.address'), width: 180, grow: 4, rank: 2, render: ({ address }) => address ?? '' },
      { key: 'payment', title: t('customers.payment'), width: 104, rank: 3, render: ({ paymentType }) => payment(paymentType) },
      { key: 'note', title: t('customers.note'), width: 120, grow: 2, rank: 4, render: ({ note }) => note ?? '' },
      {
        key: 'updated',
        title: t('customers.updated'),
        width: 112,
        rank: 1,
        render: ({ updatedAt }) => moment(updatedAt, Date.now()),
      },
    ],
    [t, moment],
  )
}

function Name({ customer }: Readonly<{ customer: Customer }>) {
  const { t } = useTranslation()
  const name = customer.name ?? t('customers.unnamed')
  return (
    <span className="coded" title={name}>
      <span>{name}</span>
      {customer.isIncomplete && <StateTag tone="plain">{t('customers.incomplete')}</StateTag>}
    </span>
  )
}
