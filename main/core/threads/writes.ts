/** Everything that the writer thread can be asked besides receiving deliveries; each runs in a savepoint of a group commit. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { AuditEntry, Order } from '../../../shared/domain/entities.ts'
import { type Act, appendAudit } from '../audit/append.ts'
import { applyAgain } from '../ingest/applyAgain.ts'
import { type Acknowledgement, acknowledge } from '../notices/acknowledge.ts'
import type { WritableDatabase } from '../storage/handles.ts'

/** What an act returns to its caller, and what is announced after the commit. */
export type Written<Value> = Readonly<{ value: Value; changes: readonly Change[] }>

/** What a write may need besides the database; filled in by the store for each group. */
export type WriteContext = Readonly<{
  /** IANA name of the shop's zone. */
  zone: string
}>

export type Write<Input, Value> = (db: WritableDatabase, input: Input, context: WriteContext) => Written<Value>

export const auditChange = (entry: AuditEntry): Change => ({ kind: 'audit', id: String(entry.id), action: 'created' })

/** Records what a person or the program did that changes no other row, e.g. that the secret was shown. */
const act: Write<Act, AuditEntry> = (db, input) => {
  const entry = appendAudit(db, input)
  return { value: entry, changes: [auditChange(entry)] }
}

const acknowledgeCall: Write<Acknowledgement, Order> = (db, input) => {
  const order = acknowledge(db, input)
  const entry = appendAudit(db, {
    at: input.at,
    action: 'PHONE_ORDER_ACKNOWLEDGED',
    actor: input.by,
    status: 'SUCCESS',
    entityType: 'order',
    entityId: order.orderNo,
    sourceAddress: input.sourceAddress,
  })
  return { value: order, changes: [{ kind: 'order', id: order.orderNo, action: 'updated' }, auditChange(entry)] }
}

export const writes = { act, acknowledge: acknowledgeCall, applyAgain }

export type Writes = typeof writes
