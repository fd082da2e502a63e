/** How each kind of field is read, as zod schemas made once: what a sender may write on the left, what we keep on the right. */

import { z } from 'zod'
import type { DateReading } from '../domain/calendarDates.ts'
import { type InstantReading, readInstant } from '../domain/instants.ts'
import { readCents } from '../domain/money.ts'
import { readWholeNumber } from '../domain/quantities.ts'
import type { IssueCode } from './issues.ts'

/** A reader's refusal; anything else that it returns is the value. */
class Refused {
  readonly code: IssueCode
  constructor(code: IssueCode) {
    this.code = code
  }
}

const refusals = new Map<IssueCode, Refused>()

const refused = (code: IssueCode): Refused => {
  const known = refusals.get(code) ?? new Refused(code)
  refusals.set(code, known)
  return known
}

/** What a sender may write, as the guide tells it: the schema itself takes anything and refuses in its own words. */
export type FieldKind =
  | 'text'
  | 'requiredText'
  | 'id'
  | 'amount'
  | 'unitPrice'
  | 'lineQuantity'
  | 'stockQuantity'
  | 'stockLimit'
  | 'status'
  | 'date'
  | 'instant'

/** The code travels in `params` to readEvent, which writes the sentence. */
const field = <Value>(kind: FieldKind, read: (value: unknown) => Value | Refused) =>
  z
    .transform((value: unknown, context): Value => {
      const answer = value === undefined ? refused('required') : read(value)
      if (!(answer instanceof Refused)) return answer
      context.issues.push({ code: 'custom', input: value, params: { code: answer.code } })
      return z.NEVER
    })
    .meta({ kind })

const longestText = 10_000
const longestId = 200

const readText = (value: unknown, longest: number): string | Refused => {
  if (typeof value !== 'string' && typeof value !== 'number') return refused('not_text')
  // Half a surrogate pair cannot be stored as UTF-8.
  const text = String(value).trim().toWellFormed()
  return text.length > longest ? refused('too_long') : text
}

const readId = (value: unknown): string | Refused =>
  // A number beyond 2^53 has already lost its last digits in JSON.parse.
  typeof value === 'number' && !Number.isSafeInteger(value) ? refused('not_an_id') : readText(value, longestId)

const present = (text: string | Refused): string | Refused => (text === '' ? refused('required') : text)

/** Trimmed; `''` is null: the sender clears the field. Numbers are taken as written. */
export const text = field('text', (value) => {
  const read = readText(value, longestText)
  return read === '' ? null : read
})

export const requiredText = field('requiredText', (value) => present(readText(value, longestText)))

/** A text or a whole number. */
export const requiredId = field('id', (value) => present(readId(value)))

/** `''` says nothing: nobody has no number. */
export const id = field('id', (value) => {
  const read = readId(value)
  return read === '' ? undefined : read
})

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

const readAmount = (value: unknown, isNegativeAllowed: boolean): number | null | Refused => {
  if (isBlank(value)) return null
  const cents = readCents(value)
  if (cents === 'out_of_range') return refused('amount_out_of_range')
  if (typeof cents === 'string') return refused(cents)
  return cents < 0 && !isNegativeAllowed ? refused('amount_negative') : cents
}

/** Cents; `''` clears. */
export const amount = field('amount', (value) => readAmount(value, false))

/** Cents, below zero for a discount; `''` clears. */
export const unitPrice = field('unitPrice', (value) => readAmount(value, true))

const whole = (value: unknown, least: number, most: number, outside: IssueCode): number | Refused => {
  const count = readWholeNumber(value, least, most)
  if (count === 'out_of_range') return refused(outside)
  return typeof count === 'string' ? refused(count) : count
}

export const lineQuantity = field('lineQuantity', (value) => whole(value, 1, 99_999, 'quantity_out_of_range'))

const readStock = (value: unknown): number | Refused => whole(value, 0, 9_999_999, 'stock_out_of_range')

export const stockQuantity = field('stockQuantity', readStock)

/** `''` clears. */
export const stockLimit = field('stockLimit', (value): number | null | Refused => (isBlank(value) ? null : readStock(value)))

/** States that are known, by what senders call them; any other is kept as it came. */
const statuses: ReadonlyMap<string, string> = new Map([
  ...['pending', '待處理'].map((word) => [word, 'pending'] as const),
  ...['confirmed', '已確認'].map((word) => [word, 'confirmed'] as const),
  ...['delivering', '配送中'].map((word) => [word, 'delivering'] as const),
  ...['delivered', '已送達'].map((word) => [word, 'delivered'] as const),
  ...['completed', '已完成'].map((word) => [word, 'completed'] as const),
  ...['cancelled', 'canceled', '已取消'].map((word) => [word, 'cancelled'] as const),
])

/** `Pending` and `待處理` are `pending`; `''` says nothing, for an order is always in some state. */
export const status = field('status', (value) => {
  const read = readText(value, longestId)
  if (read === '') return undefined
  return typeof read === 'string' ? (statuses.get(read.toLowerCase()) ?? read) : read
})

export const calendarDate = (read: (value: unknown) => DateReading | 'not_a_date') =>
  field('date', (value) => {
    const reading = read(value)
    return reading === 'not_a_date' ? refused(reading) : reading
  })

/** Never refused: an unreadable time only means that arrival decides. */
export const instant = (zone: string) => field('instant', (value): InstantReading => readInstant(value, zone))
