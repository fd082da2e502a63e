/** How an order's fields and their values are said, wherever they came from. */

import { useTranslation } from 'react-i18next'
import type { FieldValue } from '../../../shared/contract/orderActs.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import type { OrderField } from '../../../shared/domain/orderFields.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useStateWord } from './orderWords.tsx'

/** An order's own value, in the shape in which acts and its past speak of it. */
export const fieldValue = (order: Order, field: OrderField): FieldValue =>
  field === 'lines' ? order.lines.map(({ lineNo: _lineNo, ...line }) => line) : order[field]

export type FieldWords = Readonly<{
  label: (field: OrderField) => string
  value: (field: OrderField, value: FieldValue) => string
}>

export function useFieldWords(): FieldWords {
  const { t } = useTranslation()
  const { money, day } = useFormats()
  const state = useStateWord()
  const lineWord = ({ productName, quantity, unitPriceCents }: Exclude<FieldValue, string | number | null>[number]) =>
    unitPriceCents === null
      ? shortItems([{ productName, quantity }])
      : t('orders.lineWord', { items: shortItems([{ productName, quantity }]), price: money(unitPriceCents) })
  const value = (field: OrderField, given: FieldValue): string => {
    if (Array.isArray(given)) return given.length === 0 ? t('orders.blank') : given.map(lineWord).join(' · ')
    if (given === null) return t('orders.blank')
    if (typeof given === 'number') return money(given)
    if (field === 'status') return state(given)
    if (field === 'deliveryDate') return day(given, Date.now())
    return field === 'customerPhone' ? shownPhone(given) : given
  }
  return { label: (field) => t(`orderFields.${field}`), value }
}
