/** Puts what a person most likely meant before what merely holds the same characters. Pure. */

import type { Customer } from '../../../../shared/domain/entities.ts'
import { normalise } from '../search/normalise.ts'
import { phoneForms } from '../search/phone.ts'

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Shorter ends of a number say too little. */
const shortestEnd = 3

/** 0 is the best. `sought`: normalised. */
const rankOf = ({ name, phone, id }: Customer, sought: string): number => {
  const known = normalise(name ?? '')
  const digits = digitsOf(sought)
  if (known === sought || normalise(id) === sought) return 0
  if (digits.length >= shortestEnd && phone !== null) {
    const numbers = phoneForms(phone)
    if (numbers.includes(digits)) return 0
    if (numbers.some((number) => number.endsWith(digits))) return 1
    if (numbers.some((number) => number.startsWith(digits))) return 2
  }
  return known.startsWith(sought) ? 1 : 3
}

/** The same customers: whole name or number, then its beginning or its last digits, then the rest in their own order. */
export const likeliest = (customers: readonly Customer[], sought: string): Customer[] =>
  customers
    .map((customer) => ({ customer, rank: rankOf(customer, sought) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ customer }) => customer)
