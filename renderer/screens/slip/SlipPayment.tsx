/** What the driver has to collect: nothing at the door from who pays by the month. */

import { useTranslation } from 'react-i18next'
import type { Slip } from '../../../shared/contract/slips.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { usePaymentWord } from '../customers/paymentWords.ts'
import { isMonthAccount } from './monthAccount.ts'

export function SlipPayment({ slip: { order, paymentType } }: Readonly<{ slip: Slip }>) {
  const { t } = useTranslation()
  const { money } = useFormats()
  const word = usePaymentWord()
  const isMonthly = isMonthAccount(paymentType)
  return (
    <div className="slip-sum">
      <p>
        <span>{t('orders.total')}</span>
        <strong>{order.totalCents === null ? t('slip.noAmount') : money(order.totalCents)}</strong>
      </p>
      {isMonthly ? (
        <p className="slip-month">
          <strong>{t('customers.monthly')}</strong> <span>{t('slip.monthly')}</span>
        </p>
      ) : (
        paymentType !== null &&
        paymentType !== '' && (
          <p>
            <span>{t('customers.payment')}</span>
            <strong>{word(paymentType)}</strong>
          </p>
        )
      )}
    </div>
  )
}
