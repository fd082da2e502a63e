/** A usual order as a clerk would read it back on the phone. */

import { useTranslation } from 'react-i18next'
import type { UsualOrder } from '../../../shared/contract/calls.ts'
import { kilogramsOf } from '../../../shared/domain/cylinders.ts'
import { shortProduct } from '../../../shared/domain/shortItems.ts'

type Line = UsualOrder['lines'][number]

/** The size of a plain cylinder; null for a product that needs its name. */
const plainSize = (productName: string): number | null => {
  const size = kilogramsOf(productName)
  return size !== null && shortProduct(productName) === `${size}kg` ? size : null
}

export function useUsualSentence(): (usual: UsualOrder) => string {
  const { t, i18n } = useTranslation()
  const said = ({ productName, quantity }: Line) => {
    const kilograms = plainSize(productName)
    return kilograms === null
      ? t('customers.pieces', { product: productName, pieces: quantity })
      : t('customers.cylinders', { kilograms, pieces: quantity })
  }
  const list = new Intl.ListFormat(i18n.language)
  return ({ lines }) => t('customers.usualAsk', { items: list.format(lines.map(said)) })
}
