/** Reads a row of a list of orders. */

import type { DraftLine, OrderDraft } from '../../draft.ts'
import { readAmount, readQuantity } from '../values/amounts.ts'
import type { DateReader } from '../values/dates.ts'
import { readLineList } from '../values/lineList.ts'
import { readPhone } from '../values/phones.ts'
import { readId, readStatus, readText } from '../values/words.ts'
import type { RowInHand } from './rowInHand.ts'

const lineFields = ['productName', 'quantity', 'unitPrice'] as const

/** The line that a row itself is: a product, how many, and for how much each. */
const ownLine = (row: RowInHand): readonly DraftLine[] => {
  if (lineFields.every((field) => !row.isFilled(field))) return []
  const before = row.refusals.length
  const productName = row.take('productName', readText)
  const quantity = row.take('quantity', readQuantity)
  const unitPriceCents = row.take('unitPrice', (cell) => readAmount(cell, { isNegativeAllowed: true })) ?? null
  if (productName && quantity) return [{ productName, quantity, unitPriceCents }]
  if (row.refusals.length === before) row.refuse(productName ? 'quantity' : 'productName', 'required')
  return []
}

const linesOf = (row: RowInHand): readonly DraftLine[] | undefined => {
  if (!row.has('productName') && !row.has('lineList')) return undefined
  const listed = row.take('lineList', readLineList) ?? []
  return row.has('productName') ? [...listed, ...ownLine(row)] : listed
}

const hasLines = (row: RowInHand): boolean => row.isFilled('productName') || row.isFilled('lineList')

/** `above`: number of the order in the row above, for a row that only adds lines to it; null where there is none. */
export const readOrder = (row: RowInHand, dates: DateReader, above: string | null): OrderDraft => {
  const own = row.take('orderNo', readId) ?? null
  const isContinued = own === null && !row.isFilled('orderNo') && above !== null && hasLines(row)
  const orderNo = isContinued ? above : own
  if (orderNo === null && !row.isFilled('orderNo')) row.refuse('orderNo', 'required')
  const customerAddress = row.take('customerAddress', readText)
  return {
    kind: 'orders',
    orderNo: orderNo ?? '',
    orderedAt: row.take('orderedAt', dates.instant),
    customerId: row.take('customerId', readId),
    customerName: row.take('customerName', readText),
    customerPhone: row.take('customerPhone', (cell) => readPhone(cell, customerAddress ?? null)),
    customerAddress,
    lines: linesOf(row),
    totalCents: row.take('totalAmount', (cell) => readAmount(cell, { isNegativeAllowed: false })),
    deliveryDate: row.take('deliveryDate', dates.date),
    status: row.take('status', readStatus),
    note: row.take('note', readText),
  }
}
