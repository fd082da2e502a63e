/** A person decides, field by field, between what the company says (採用公司) and what the shop has (保留店裡). */

import type { Decision } from '../../../shared/contract/orderActs.ts'
import { Fault } from '../base/fault.ts'
import { editOf } from '../ingest/origins.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { fieldConflicts, removeFieldConflict } from '../storage/tables/fieldConflicts.ts'
import { columnOf } from '../storage/tables/orderFields.ts'
import { type Move, moved, originsKeeping, saidOf } from './edit.ts'
import { wordAt } from './fields.ts'
import { type ActOn, type Done, done, type HeldOrder, heldOrder } from './order.ts'
import { record } from './record.ts'

/** Faults with `conflict` where a field is in no conflict any more, or the company has spoken since the person looked. */
const checkSeen = (db: WritableDatabase, { row }: HeldOrder, decisions: readonly Decision[]): void => {
  const open = new Map(fieldConflicts(db, row.order_no).map(({ field, event_id }) => [field, event_id]))
  const stale = decisions.filter(({ field, eventId }) => open.get(columnOf(field)) !== eventId)
  if (stale.length > 0)
    throw new Fault('conflict', `Order ${row.order_no} was decided or heard of meanwhile`, {
      detail: { fields: stale.map(({ field }) => field) },
    })
}

const companyMoves = ({ words, origins }: HeldOrder, decisions: readonly Decision[]): Move[] =>
  decisions
    .filter(({ take }) => take === 'company')
    .map(({ field }) => {
      const from = wordAt(words, field)
      return { field, from, to: saidOf(origins[columnOf(field)], from) }
    })

/** What the company said against each field that the shop keeps, for the log. */
const refusedWords = ({ origins }: HeldOrder, kept: readonly Decision[]) =>
  Object.fromEntries(kept.map(({ field }) => [field, editOf(origins[columnOf(field)])?.said ?? null]))

/** All decisions in one act. Faults: `not_found`, `conflict` with `{fields}`. */
export const decide = (db: WritableDatabase, input: ActOn & Readonly<{ decisions: readonly Decision[] }>): Done => {
  const { by, at, orderNo, decisions } = input
  const held = heldOrder(db, orderNo)
  checkSeen(db, held, decisions)
  const moves = companyMoves(held, decisions)
  const kept = decisions.filter(({ take }) => take === 'shop')
  const keptFields = kept.map(({ field }) => field)
  const { entry, change } = record(db, input, 'ORDER_CONFLICT_DECIDED', moves, {
    ...(kept.length > 0 && { kept: keptFields, refused: refusedWords(held, kept) }),
  })
  const taken = moved(held, orderNo, moves, { by, at, entry })
  const after = { ...taken, origins: keptFields.reduce(originsKeeping, taken.origins) }
  for (const { field } of decisions) removeFieldConflict(db, orderNo, columnOf(field))
  return done(db, held, after, at, [change])
}
