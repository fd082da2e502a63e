/** Keeps a delivery and writes down what became of it: its row, its audit entry and the answer to its sender. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { EventStatus, Issue } from '../../../shared/domain/entities.ts'
import { appendAudit } from '../audit/append.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { type EventResult, insertEvent } from '../storage/tables/events.ts'
import { noteContent } from '../storage/tables/recentContent.ts'
import type { About } from './about.ts'
import type { Outcome, OutcomeAction } from './delivery.ts'
import type { Received } from './received.ts'

/** `action` is the word for the sender, `status` the one of the row: a failed retry is answered `failed` and kept as `duplicate`. */
export type Verdict = Readonly<{
  action: OutcomeAction
  status: EventStatus
  type: string
  about: About
  issues: readonly Issue[]
  warnings: readonly Issue[]
  duplicateOf: number | null
}>

const issuesText = (issues: readonly Issue[]): string | null => (issues.length === 0 ? null : JSON.stringify(issues))

/** The columns of a verdict. */
export const resultOf = ({ status, about, issues, warnings, duplicateOf }: Omit<Verdict, 'action' | 'type'>): EventResult => ({
  status,
  error: issuesText(issues),
  entity_type: about.entityType,
  entity_id: about.entityId,
  duplicate_of: duplicateOf,
  warnings: issuesText(warnings),
})

/** Stores the delivery and returns the id of its event. */
export const keep = (
  db: WritableDatabase,
  { delivery, receiptId, bytes, sha256, dedupeKey }: Received,
  verdict: Verdict,
): number => {
  const eventId = insertEvent(db, {
    receipt_id: receiptId,
    source: delivery.source,
    type: verdict.type,
    received_at: delivery.receivedAt,
    remote_address: delivery.remoteAddress,
    dedupe_key: dedupeKey,
    body: bytes,
    body_sha256: sha256,
    is_history: delivery.isHistory === true ? 1 : 0,
    ...resultOf(verdict),
  })
  if (delivery.key === null && verdict.status !== 'duplicate') noteContent(db, sha256, eventId)
  return eventId
}

const mostIssues = 20
const briefly = (issues: readonly Issue[]) => issues.slice(0, mostIssues).map(({ path, code }) => ({ path, code }))

/** A delivery about several products names them all, since it belongs to each. */
const productsOf = ({ entityType, entityId, subject }: About): Readonly<Record<string, unknown>> =>
  entityType === 'stock' && entityId === null && subject.productIds !== undefined ? { productIds: subject.productIds } : {}

/** What the audit entry says besides its columns; what there is nothing to say of is left out. */
export const detailOf = (receiptId: string, sha256: string, verdict: Verdict): Readonly<Record<string, unknown>> => ({
  receiptId,
  sha256,
  outcome: verdict.action,
  ...(verdict.about.label === '' ? {} : { label: verdict.about.label }),
  ...productsOf(verdict.about),
  ...(verdict.duplicateOf === null ? {} : { duplicateOf: verdict.duplicateOf }),
  ...(verdict.issues.length === 0 ? {} : { issues: briefly(verdict.issues) }),
  ...(verdict.warnings.length === 0 ? {} : { warnings: briefly(verdict.warnings) }),
})

/** Writes the audit entry of a kept delivery and makes its outcome. `changes`: what else is to be announced. */
export const conclude = (
  db: WritableDatabase,
  { delivery, receiptId, sha256 }: Received,
  eventId: number,
  verdict: Verdict,
  changes: readonly Change[],
): Outcome => {
  const { action, status, type, about, issues } = verdict
  const entry = appendAudit(db, {
    at: delivery.receivedAt,
    action: 'WEBHOOK_RECEIVED',
    actor: delivery.source,
    status: action === 'failed' ? 'FAILED' : 'SUCCESS',
    entityType: about.entityType,
    entityId: about.entityId,
    sourceAddress: delivery.remoteAddress,
    rejectCause: action === 'failed' ? 'invalid' : null,
    eventId,
    eventType: type,
    detail: { ...detailOf(receiptId, sha256, verdict), ...(delivery.isHistory === true && { history: true }) },
  })
  const announced: Change[] = [
    ...changes,
    { kind: 'event', id: String(eventId), action: 'created' },
    { kind: 'audit', id: String(entry.id), action: 'created' },
  ]
  return { action, status, eventId, receiptId, sha256, type, subject: about.subject, issues, changes: announced }
}
