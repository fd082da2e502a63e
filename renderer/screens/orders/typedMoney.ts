/** Amounts as people type them, in NT$; whole cents on the other side. Pure. */

import { readCents } from '../../../shared/domain/money.ts'

/** `160000` → `1600`, cents only where there are any. */
export const centsText = (cents: number | null): string => {
  if (cents === null) return ''
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2)
}

/** Null for nothing typed, undefined for what is no amount. */
export function centsOf(text: string): number | null | undefined {
  if (text === '') return null
  const cents = readCents(text)
  return typeof cents === 'number' && cents >= 0 ? cents : undefined
}
