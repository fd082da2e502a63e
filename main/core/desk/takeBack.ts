/** A person takes an edit back (復原): what would stand there without it comes back, and that is an act like any other. */

import type { OrderField } from '../../../shared/domain/orderFields.ts'
import { Fault } from '../base/fault.ts'
import { editOf } from '../ingest/origins.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { columnOf } from '../storage/tables/orderFields.ts'
import { endConflicts } from './change.ts'
import { moved } from './edit.ts'
import { wordAt } from './fields.ts'
import { type ActOn, type Done, done, heldOrder } from './order.ts'
import { record } from './record.ts'

/** `entry`: the edit that the person saw. Faults: `not_found`; `conflict` with `{now}` where that edit holds the field no more. */
export const takeBack = (db: WritableDatabase, input: ActOn & Readonly<{ field: OrderField; entry: number }>): Done => {
  const { orderNo, by, at, field } = input
  const held = heldOrder(db, orderNo)
  const now = wordAt(held.words, field)
  const edit = editOf(held.origins[columnOf(field)])
  if (edit?.entry !== input.entry)
    throw new Fault('conflict', `Edit ${input.entry} of order ${orderNo} holds no more`, { detail: { now: { [field]: now } } })
  const moves = [{ field, from: now, to: edit.was }]
  const { entry, change } = record(db, input, 'ORDER_EDIT_REVERTED', moves, { entry: input.entry })
  const after = moved(held, orderNo, moves, { by, at, entry })
  endConflicts(db, after, moves)
  return done(db, held, after, at, [change])
}
