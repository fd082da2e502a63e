/** A person sets fields of an order: its state, its note, or what the company got wrong. */

import type { OrderChanges } from '../../../shared/contract/orderActs.ts'
import { type OrderField, orderFields } from '../../../shared/domain/orderFields.ts'
import type { AuditAction } from '../audit/actions.ts'
import { Fault } from '../base/fault.ts'
import { isSameWord, type Word } from '../ingest/corrections.ts'
import { editOf } from '../ingest/origins.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { getOrder } from '../storage/lists/orders.ts'
import { removeFieldConflict } from '../storage/tables/fieldConflicts.ts'
import { columnOf } from '../storage/tables/orderFields.ts'
import { type Move, moved } from './edit.ts'
import { wordAt } from './fields.ts'
import { type ActOn, type Done, done, type HeldOrder, heldOrder } from './order.ts'
import { record } from './record.ts'

type Group = Readonly<{ action: AuditAction; moves: readonly Move[] }>

const actionOf = (field: OrderField): AuditAction => {
  if (field === 'status') return 'ORDER_STATE_CHANGED'
  return field === 'note' ? 'ORDER_NOTE_CHANGED' : 'ORDER_CORRECTED'
}

/** One audit entry for each kind of act. */
const groupsOf = (moves: readonly Move[]): Group[] => {
  const actions = [...new Set(moves.map(({ field }) => actionOf(field)))]
  return actions.map((action) => ({ action, moves: moves.filter(({ field }) => actionOf(field) === action) }))
}

/** Faults with `conflict` and the current values where the person saw others. */
const movesOf = ({ row, words }: HeldOrder, changes: OrderChanges): Move[] => {
  const wanted = orderFields.flatMap((field) => {
    const change: Readonly<{ from: Word; to: Word }> | undefined = changes[field]
    return change === undefined ? [] : [{ field, ...change }]
  })
  const stale = wanted.filter(({ field, from }) => !isSameWord(from, wordAt(words, field)))
  if (stale.length > 0) {
    const now = Object.fromEntries(stale.map(({ field }) => [field, wordAt(words, field)]))
    throw new Fault('conflict', `Order ${row.order_no} was changed meanwhile`, { detail: { now } })
  }
  return wanted.filter(({ from, to }) => !isSameWord(from, to))
}

/** Where a person's value is the company's own now, there is nothing left to decide; another value of theirs leaves the conflict open. */
export const endConflicts = (db: WritableDatabase, { row, origins }: HeldOrder, moves: readonly Move[]): void => {
  for (const { field } of moves) {
    if (editOf(origins[columnOf(field)]) === null) removeFieldConflict(db, row.order_no, columnOf(field))
  }
}

/** Returns the order as changed; what is the same already is not written. Faults: `not_found`, `conflict` with `{now}`. */
export const changeOrder = (db: WritableDatabase, input: ActOn & Readonly<{ changes: OrderChanges }>): Done => {
  const held = heldOrder(db, input.orderNo)
  const moves = movesOf(held, input.changes)
  if (moves.length === 0) return { value: getOrder(db, input), changes: [] }
  let after = held
  const audited = groupsOf(moves).map((group) => {
    const { entry, change } = record(db, input, group.action, group.moves)
    after = moved(after, input.orderNo, group.moves, { by: input.by, at: input.at, entry })
    return change
  })
  endConflicts(db, after, moves)
  return done(db, held, after, input.at, audited)
}
