/** Records that the slip of an order goes to paper, before it does: a print that nobody knows of must not exist. */

import type { Paper, Print } from '../../../shared/contract/slips.ts'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { appendAudit } from '../audit/append.ts'
import { Fault } from '../base/fault.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { lastPrint } from '../storage/lists/slip.ts'
import { isOrderKnown } from '../storage/tables/orders.ts'

/** `by`: the person at the desk; `at`: ms UTC. */
export type Printing = Readonly<{ orderNo: string; paper: Paper; by: string; at: number }>

/** Counts the print and records it. Faults with `not_found`. */
export const printSlip = (
  db: WritableDatabase,
  { orderNo, paper, by, at }: Printing,
): Readonly<{ print: Print; entry: AuditEntry }> => {
  if (!isOrderKnown(db, orderNo)) throw new Fault('not_found', `There is no order ${orderNo}`, { detail: { orderNo } })
  const copy = (lastPrint(db, orderNo)?.copy ?? 0) + 1
  const entry = appendAudit(db, {
    at,
    action: 'ORDER_PRINTED',
    actor: by,
    status: 'SUCCESS',
    entityType: 'order',
    entityId: orderNo,
    detail: { copy, paper },
  })
  return { print: { copy, at, by: entry.actor }, entry }
}
