/** What an incomplete customer lacks for a delivery and a bill. Pure. */

import type { Customer } from '../../../shared/domain/entities.ts'

const needed = [
  ['name', 'name'],
  ['phone', 'phone'],
  ['address', 'address'],
  ['payment', 'paymentType'],
] as const

export type Missing = (typeof needed)[number][0]

export const missingOf = (customer: Customer): Missing[] =>
  needed.filter(([, field]) => !customer[field]?.trim()).map(([word]) => word)
