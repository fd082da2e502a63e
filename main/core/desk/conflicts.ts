/** What people's edits hold in an order, and which of them the company contradicts. */

import type { FieldValue, OrderConflict, OrderEdit } from '../../../shared/contract/orderActs.ts'
import { orderFields } from '../../../shared/domain/orderFields.ts'
import type { Word } from '../ingest/corrections.ts'
import { editOf } from '../ingest/origins.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { conflictingOrderNumbers, fieldConflicts } from '../storage/tables/fieldConflicts.ts'
import { columnOf } from '../storage/tables/orderFields.ts'
import { wordAt } from './fields.ts'
import { type HeldOrder, heldOrder } from './order.ts'

/** More than this nobody decides at once; the rest follow as these are decided. */
const mostOrders = 200

/** As the contract has it: lists there may be changed. */
export const shown = (word: Word): FieldValue => (typeof word === 'object' && word !== null ? [...word] : word)

/** The fields that a person's edit holds now. */
export const editsOf = (db: ReadableDatabase, { row, origins }: HeldOrder): OrderEdit[] => {
  const open = new Map(fieldConflicts(db, row.order_no).map(({ field, event_id }) => [field, event_id]))
  return orderFields.flatMap((field) => {
    const origin = origins[columnOf(field)]
    const edit = editOf(origin)
    if (origin === undefined || edit === null) return []
    const { by, at, entry, was, said } = edit
    const disputedBy = open.get(columnOf(field))
    const eventId = disputedBy ?? origin[0]
    return [{ field, by, at, entry, was: shown(was), said: shown(said), eventId, isDisputed: disputedBy !== undefined }]
  })
}

const conflictOf = (db: ReadableDatabase, orderNo: string): OrderConflict => {
  const held = heldOrder(db, orderNo)
  const opened = new Map(fieldConflicts(db, orderNo).map((row) => [row.field, row]))
  const fields = editsOf(db, held).flatMap((edit) => {
    const row = opened.get(columnOf(edit.field))
    if (row === undefined) return []
    return [{ ...edit, shop: shown(wordAt(held.words, edit.field)), openedAt: row.opened_at }]
  })
  return { orderNo, customerName: held.row.customer_name, fields }
}

/** Orders that wait for a decision, the latest first. */
export const listConflicts = (db: ReadableDatabase): OrderConflict[] =>
  conflictingOrderNumbers(db, mostOrders).map((orderNo) => conflictOf(db, orderNo))
