/** What a customer with a month account 月結 owes for this month's orders. */

import { useTranslation } from 'react-i18next'
import type { MonthAccount as Account } from '../../../shared/contract/customers.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'

export function MonthAccount({ account: { month, cents, orders, unpriced } }: Readonly<{ account: Account }>) {
  const { t } = useTranslation()
  const { money } = useFormats()
  return (
    <section className="month-account" aria-label={t('customers.month')}>
      <h3>{t('customers.month')}</h3>
      <strong>{money(cents)}</strong>
      <p>{t('customers.monthOrders', { month: month.replace('-', '/'), count: orders })}</p>
      {unpriced > 0 && <p>{t('customers.monthUnpriced', { count: unpriced })}</p>}
    </section>
  )
}
