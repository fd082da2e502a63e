/** How payment types are said; senders write them in several ways, and one that is not known is shown as it came. */

import { useTranslation } from 'react-i18next'

export type Payment = 'cash' | 'monthly' | 'cheque'

const spellings: Record<Payment, readonly string[]> = {
  cash: ['cash', 'cod', '現金', '現金付款', '貨到付款'],
  monthly: ['monthly', 'month', 'month account', 'credit', '月結', '月结', '月結付款'],
  cheque: ['cheque', 'check', '支票', '票據'],
}

const known = new Map(
  (['cash', 'monthly', 'cheque'] as const).flatMap((payment) => spellings[payment].map((word) => [word, payment] as const)),
)

/** Null for a type that the desk does not know. */
export const paymentOf = (type: string | null): Payment | null =>
  known.get(type?.normalize('NFKC').trim().toLowerCase() ?? '') ?? null

export function usePaymentWord(): (type: string | null) => string {
  const { t } = useTranslation()
  return (type) => {
    const payment = paymentOf(type)
    return payment === null ? (type ?? '') : t(`customers.${payment}`)
  }
}
