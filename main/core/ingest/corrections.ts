/** What a person set in place of what the company said, and what becomes of it when the company speaks again. Pure: reads and writes nothing. */

import { type OrderStatus, orderStatuses } from '../../../shared/domain/entities.ts'

/** A line of an order as it is compared, without its number. */
export type LineWord = Readonly<{ productName: string; quantity: number; unitPriceCents: number | null }>

/** The value of a field; `items` is a list of lines. */
export type Word = string | number | null | readonly LineWord[]

/**
 * A person's edit of a field. `entry`: its row in `audit_log`. `was`: what would stand there without it. `said`: the company's last word.
 * `kept`: a person heard that word and decided against it.
 */
export type Edit = Readonly<{ by: string; at: number; entry: number; was: Word; said: Word; kept?: true }>

/**
 * `over`: the company's word holds from now on. `kept`: it has nothing new to say. `disputed`: the edit holds, and a person has to decide;
 * the edit carries the new word.
 */
export type Heard = Readonly<{ end: 'over' } | { end: 'kept' | 'disputed'; edit: Edit }>

export const isSameWord = (one: Word, other: Word): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  return (
    one.length === other.length &&
    one.every((line, index) => {
      const twin = other[index]
      return (
        line.productName === twin?.productName && line.quantity === twin.quantity && line.unitPriceCents === twin.unitPriceCents
      )
    })
  )
}

const rankOf = (status: Word): number => orderStatuses.indexOf(status as OrderStatus)

/** Out of `cancelled` there is no way on, and what was delivered cannot be cancelled any more. States of the company's own have no order. */
const goesBack = (held: Word, word: Word): boolean => {
  const [before, after] = [rankOf(held), rankOf(word)]
  if (before === -1 || after === -1) return false
  if (held === 'cancelled') return true
  return word === 'cancelled' ? before >= rankOf('delivered') : after < before
}

const staysBy = (edit: Edit, field: string, word: Word): boolean =>
  isSameWord(word, edit.said) && (field === 'status' || edit.kept === true)

/**
 * The company says `word` of a field in which a person's edit holds `held`. The same value ends the matter. A state that only goes on is
 * progress, and one that is merely said again is none at all. Everything else is for a person to decide, unless somebody already has.
 */
export const hear = (edit: Edit, field: string, held: Word, word: Word): Heard => {
  if (isSameWord(held, word)) return { end: 'over' }
  if (staysBy(edit, field, word)) return { end: 'kept', edit: { ...edit, was: word } }
  if (field === 'status' && !goesBack(held, word)) return { end: 'over' }
  const { kept: _kept, ...rest } = edit
  return { end: 'disputed', edit: { ...rest, was: word, said: word } }
}
