/** Reads a row of a list of customers. */

import type { CustomerDraft } from '../../draft.ts'
import { readPhone } from '../values/phones.ts'
import { readId, readPayment, readText } from '../values/words.ts'
import type { RowInHand } from './rowInHand.ts'

/** A customer without a number, a name or a telephone number could never be found again. */
const isFindable = (row: RowInHand): boolean => row.isFilled('id') || row.isFilled('name') || row.isFilled('phone')

export const readCustomer = (row: RowInHand): CustomerDraft => {
  if (!isFindable(row)) row.refuse('name', 'required')
  const address = row.take('address', readText)
  return {
    kind: 'customers',
    id: row.take('id', readId),
    name: row.take('name', readText),
    phone: row.take('phone', (cell) => readPhone(cell, address ?? null)),
    address,
    paymentType: row.take('paymentType', readPayment),
    note: row.take('note', readText),
  }
}
