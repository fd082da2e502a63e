/** How payment types are said; senders write them in several ways, and one that is not known is shown as it came. */

import { useTranslation } from 'react-i18next'

const known = {
  cash: 'customers.cash',
  monthly: 'customers.monthly',
  month: 'customers.monthly',
  credit: 'customers.monthly',
  cheque: 'customers.cheque',
  check: 'customers.cheque',
} as const

const isKnown = (type: string): type is keyof typeof known => Object.hasOwn(known, type)

export function usePaymentWord(): (type: string | null) => string {
  const { t } = useTranslation()
  return (type) => {
    const plain = type?.toLowerCase() ?? ''
    return isKnown(plain) ? t(known[plain]) : (type ?? '')
  }
}
