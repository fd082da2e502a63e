/** Writes a person's act on an order into the audit log: who, when, and each field from what to what. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { AuditAction } from '../audit/actions.ts'
import { appendAudit } from '../audit/append.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import type { Move } from './edit.ts'
import type { ActOn } from './order.ts'

/** `entry`: the row's id, by which an edit is known. */
type Recorded = Readonly<{ entry: number; change: Change }>

/** `more`: what else there is to say. */
export const record = (
  db: WritableDatabase,
  { orderNo, by, at }: ActOn,
  action: AuditAction,
  changes: readonly Move[],
  more: Readonly<Record<string, unknown>> = {},
): Recorded => {
  const { id } = appendAudit(db, {
    at,
    action,
    actor: by,
    status: 'SUCCESS',
    entityType: 'order',
    entityId: orderNo,
    detail: { changes, ...more },
  })
  return { entry: id, change: { kind: 'audit', id: String(id), action: 'created' } }
}
