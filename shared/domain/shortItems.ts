/** Order lines as the few words that fit a row: `20kg×2 · 16kg×1`. */

import type { OrderLine } from './entities.ts'

type Line = Pick<OrderLine, 'productName' | 'quantity'>

const kilograms = /(\d+(?:\.\d+)?)\s*(?:公斤|kg|KG|Kg|㎏)/
/** What is left of a cylinder's name beside its size when it says nothing more. */
const plainCylinder = /^(?:桶裝)?(?:液化)?(?:石油氣|瓦斯)?(?:鋼瓶|桶|瓶)?(?:裝)?$/

/** `瓦斯桶20公斤` → `20kg`; a name that says more than a size stays as it is. */
export function shortProduct(name: string): string {
  const size = kilograms.exec(name)?.[1]
  if (size === undefined) return name
  const rest = name.replace(kilograms, '').replaceAll(/[\s()（）]/g, '')
  return plainCylinder.test(rest) ? `${size}kg` : name
}

/** Lines of one product are added up, in the order in which they first occur. Empty without lines. */
export function shortItems(lines: readonly Line[]): string {
  const totals = new Map<string, number>()
  for (const { productName, quantity } of lines) {
    const name = shortProduct(productName)
    totals.set(name, (totals.get(name) ?? 0) + quantity)
  }
  return [...totals].map(([name, quantity]) => `${name}×${quantity}`).join(' · ')
}
