/** Adds entries to the audit log's hash chain, inside the transaction of the act that they record. Holds no state: a rollback needs no care. */

import type { AuditEntry, AuditStatus } from '../../../shared/domain/entities.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { insertAuditEntry, lastAuditLink } from '../storage/tables/auditLog.ts'
import type { AuditAction } from './actions.ts'
import { firstPrevHash, hashOfEntry } from './hash.ts'
import type { Refusal } from './refusal.ts'

/**
 * An act to be recorded. `at`: integer ms UTC. `actor`: a person's name, a sender (`company`) or `system`. What is absent is stored as NULL.
 * An entry with an `eventId` names the body it is about by `detail.sha256`, which `verifyAudit` compares with the stored bytes.
 * Nothing in it may hold a secret.
 */
export type Act = Readonly<{
  at: number
  action: AuditAction
  actor: string
  status: AuditStatus
  entityType?: string | null
  entityId?: string | null
  sourceAddress?: string | null
  rejectCause?: string | null
  eventId?: number | null
  eventType?: string | null
  detail?: Readonly<Record<string, unknown>>
}>

/** Half a surrogate pair cannot be stored as UTF-8: SQLite would keep U+FFFD and the hash would never fit again. */
const storable = <Text extends string | null>(text: Text | undefined): string | null => text?.toWellFormed() ?? null

/** Writes one entry after the newest one and returns it as stored. Throws SQLite's error; then nothing is written. */
export const appendAudit = (db: WritableDatabase, act: Act): AuditEntry => {
  const previous = lastAuditLink(db)
  const unhashed = {
    id: (previous?.id ?? 0) + 1,
    at: act.at,
    action: act.action,
    entityType: storable(act.entityType),
    entityId: storable(act.entityId),
    actor: act.actor.toWellFormed(),
    sourceAddress: storable(act.sourceAddress),
    status: act.status,
    rejectCause: storable(act.rejectCause),
    eventId: act.eventId ?? null,
    eventType: storable(act.eventType),
    detail: JSON.stringify(act.detail ?? {}),
    prevHash: previous?.hash ?? firstPrevHash,
  }
  const entry: AuditEntry = { ...unhashed, hash: hashOfEntry(unhashed) }
  insertAuditEntry(db, entry)
  return entry
}

const actOf = (refusal: Refusal): Act => ({
  at: refusal.lastAt,
  action: 'WEBHOOK_REJECTED',
  actor: 'system',
  status: 'FAILED',
  sourceAddress: refusal.remoteAddress,
  rejectCause: refusal.cause,
  detail: {
    method: refusal.method,
    path: refusal.path,
    count: refusal.count,
    firstAt: refusal.firstAt,
    lastAt: refusal.lastAt,
  },
})

/** One `WEBHOOK_REJECTED` entry for each refusal, in their order. */
export const appendRefusals = (db: WritableDatabase, refusals: readonly Refusal[]): AuditEntry[] =>
  refusals.map((refusal) => appendAudit(db, actOf(refusal)))
