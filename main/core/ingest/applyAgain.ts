/** A person lets a delivery from the tray be applied once more, after whatever stood in its way was put right. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { StoredEvent } from '../../../shared/domain/entities.ts'
import { readEvent } from '../../../shared/events/readEvent.ts'
import type { WebhookEvent } from '../../../shared/events/schemas.ts'
import { appendAudit } from '../audit/append.ts'
import { Fault } from '../base/fault.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { type EventRow, eventById, setEventResult, toStoredEvent } from '../storage/tables/events.ts'
import { aboutEvent, aboutHint, aboutNothing } from './about.ts'
import { numbered } from './callNumber.ts'
import { applyEvent } from './effects/effects.ts'
import type { IngestContext } from './receive.ts'
import { jsonOf } from './received.ts'
import { detailOf, resultOf, type Verdict } from './record.ts'

/** `by`: the person's name; `at`: integer ms UTC; `sourceAddress`: where the person sits, if known. */
export type SecondTry = Readonly<{ eventId: number; by: string; at: number; sourceAddress?: string | null }>

type Tried = Readonly<{ verdict: Verdict; changes: readonly Change[] }>

const unsettled = (db: WritableDatabase, eventId: number): EventRow => {
  const row = eventById(db, eventId)
  if (row === undefined) throw new Fault('not_found', `There is no event ${eventId}`, { detail: { id: eventId } })
  if (row.status === 'failed' || row.status === 'unrecognised') return row
  throw new Fault('conflict', `Event ${eventId} is settled`, { detail: { id: eventId, status: row.status } })
}

const apply = (
  db: WritableDatabase,
  row: EventRow,
  sound: WebhookEvent,
  at: number,
  zone: string,
): Omit<Verdict, 'warnings'> & { changes: readonly Change[] } => {
  const event = numbered(db, sound, { receivedAt: row.received_at, sha256: row.body_sha256, zone })
  const { action, label, changes } = applyEvent(db, event, { eventId: row.id, now: at, isHistory: row.is_history === 1 })
  const about = { ...aboutEvent(event), label }
  return {
    action,
    status: action === 'stale' ? 'stale' : 'applied',
    type: event.type,
    about,
    issues: [],
    duplicateOf: null,
    changes,
  }
}

const attempt = (db: WritableDatabase, row: EventRow, at: number, zone: string): Tried => {
  // What waits is never emptied by rule, so somebody else did.
  if (row.body === null) throw new Fault('conflict', `Event ${row.id} has no body`, { detail: { id: row.id } })
  const reading = readEvent(jsonOf(row.body.toString('utf8')), { zone, now: row.received_at })
  if (reading.kind === 'event') {
    const { changes, ...applied } = apply(db, row, reading.event, at, zone)
    return { verdict: { ...applied, warnings: reading.warnings }, changes }
  }
  const plain = { type: reading.type, warnings: [], duplicateOf: null }
  if (reading.kind === 'unrecognised') {
    return { verdict: { ...plain, action: 'unrecognised', status: 'unrecognised', about: aboutNothing, issues: [] }, changes: [] }
  }
  const about = aboutHint(reading.type, reading.hint)
  return { verdict: { ...plain, action: 'failed', status: 'failed', about, issues: reading.issues }, changes: [] }
}

const record = (db: WritableDatabase, { eventId, by, at, sourceAddress }: SecondTry, row: EventRow, verdict: Verdict): Change => {
  const isSettled = verdict.status === 'applied' || verdict.status === 'stale'
  const entry = appendAudit(db, {
    at,
    action: 'EVENT_APPLIED_AGAIN',
    actor: by,
    status: isSettled ? 'SUCCESS' : 'FAILED',
    entityType: verdict.about.entityType,
    entityId: verdict.about.entityId,
    sourceAddress: sourceAddress ?? null,
    rejectCause: isSettled ? null : 'invalid',
    eventId,
    eventType: verdict.type,
    detail: detailOf(row.receipt_id, row.body_sha256, verdict),
  })
  return { kind: 'audit', id: String(entry.id), action: 'created' }
}

/**
 * The event as it stands afterwards: still `failed` with fresh issues, or still `unrecognised`, where it does not fit yet.
 * Faults: `not_found`; `conflict` with `{status}` where it is neither failed nor unrecognised.
 */
export const applyAgain = (
  db: WritableDatabase,
  input: SecondTry,
  { zone }: IngestContext,
): Readonly<{ value: StoredEvent; changes: readonly Change[] }> => {
  const row = unsettled(db, input.eventId)
  const { verdict, changes } = attempt(db, row, input.at, zone)
  const result = resultOf(verdict)
  setEventResult(db, row.id, result)
  const audited = record(db, input, row, verdict)
  const event: Change = { kind: 'event', id: String(row.id), action: 'updated' }
  return { value: toStoredEvent({ ...row, ...result }), changes: [...changes, event, audited] }
}
