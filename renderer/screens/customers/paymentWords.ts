/** How payment types are said; one that is not known is shown as it came. */

import { useTranslation } from 'react-i18next'
import { paymentOf } from '../../../shared/domain/payments.ts'

export function usePaymentWord(): (type: string | null) => string {
  const { t } = useTranslation()
  return (type) => {
    const payment = paymentOf(type)
    return payment === null ? (type ?? '') : t(`customers.${payment}`)
  }
}
