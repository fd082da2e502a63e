/** Texts of spreadsheets: plain words, numbers of orders and customers, and the words that stand for a state or a way of paying. */

import { remembering } from '../../../../../shared/domain/memory.ts'
import { paymentOf } from '../../../../../shared/domain/payments.ts'
import { status } from '../../../../../shared/events/fields.ts'
import { shown } from '../cells.ts'
import { type Filled, Wrong } from './wrong.ts'

const longestText = 10_000
const longestId = 200

const readLimited = (cell: Filled, longest: number): string | Wrong => {
  const text = shown(cell).trim().toWellFormed()
  return text.length > longest ? new Wrong('too_long') : text
}

export const readText = (cell: Filled): string | Wrong => readLimited(cell, longestText)

/** A number of an order, a customer or a product; from a number cell only where no digit was lost. */
export const readId = (cell: Filled): string | Wrong => {
  if (typeof cell === 'boolean' || (typeof cell === 'number' && !Number.isSafeInteger(cell))) return new Wrong('not_an_id')
  return readLimited(cell, longestId)
}

/** States in words that leave out 已. */
const short: Readonly<Record<string, string>> = { 取消: 'cancelled', 完成: 'completed', 送達: 'delivered', 確認: 'confirmed' }

const knownAs = remembering((text) => short[text] ?? status.parse(text) ?? text, 100)

/** As deliveries are read (`待處理` is `pending`); a state that is not known is kept as it came. */
export const readStatus = (cell: Filled): string | Wrong => {
  const text = readLimited(cell, longestId)
  return text instanceof Wrong ? text : knownAs(text)
}

/** `月結` → `monthly`; a way of paying that is not known is kept as it came. */
export const readPayment = (cell: Filled): string | Wrong => {
  const text = readLimited(cell, longestId)
  return text instanceof Wrong ? text : (paymentOf(text) ?? text)
}
