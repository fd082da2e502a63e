/** From a delivery to rows: reads it, tells a retry from news, applies it, and records what became of it. Never asynchronous, never looks at a clock. */

import type { Change } from '../../../shared/contract/changes.ts'
import { type EventReading, readEvent } from '../../../shared/events/readEvent.ts'
import type { WebhookEvent } from '../../../shared/events/schemas.ts'
import { appendAudit } from '../audit/append.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { type EarlierEvent, setEventResult, settleAsDuplicate } from '../storage/tables/events.ts'
import { type About, aboutEvent, aboutHint, aboutNothing } from './about.ts'
import { numbered } from './callNumber.ts'
import type { Delivery, Outcome } from './delivery.ts'
import { applyEvent } from './effects/effects.ts'
import { type Received, received } from './received.ts'
import { conclude, keep, resultOf, type Verdict } from './record.ts'
import { earlierOf, isRepeat } from './repeats.ts'

/** `zone`: the shop's, an IANA name. */
export type IngestContext = Readonly<{ zone: string }>

const plainVerdict = { issues: [], warnings: [], duplicateOf: null }

const typeOf = (reading: EventReading): string => (reading.kind === 'event' ? reading.event.type : reading.type)

/** The sender used a key for two different bodies: neither is applied, and only the log keeps a trace. */
const refuseMismatch = (
  db: WritableDatabase,
  { delivery, dedupeKey, sha256 }: Received,
  reading: EventReading,
  earlier: EarlierEvent,
): Outcome => {
  const type = typeOf(reading)
  const entry = appendAudit(db, {
    at: delivery.receivedAt,
    action: 'WEBHOOK_RECEIVED',
    actor: delivery.source,
    status: 'FAILED',
    sourceAddress: delivery.remoteAddress,
    rejectCause: 'conflict',
    eventType: type,
    detail: { sha256, outcome: 'mismatch', key: dedupeKey, conflictsWith: earlier.id },
  })
  const changes: Change[] = [{ kind: 'audit', id: String(entry.id), action: 'created' }]
  return { action: 'mismatch', status: null, eventId: null, receiptId: null, sha256, type, subject: {}, issues: [], changes }
}

const keepOnly = (db: WritableDatabase, delivered: Received, verdict: Verdict): Outcome =>
  conclude(db, delivered, keep(db, delivered, verdict), verdict, [])

/** One entry in the tray for all tries: a later one is a duplicate of the first, and is answered like it. */
const keepFailed = (
  db: WritableDatabase,
  delivered: Received,
  { type, issues, hint }: Extract<EventReading, { kind: 'failed' }>,
  earlier: EarlierEvent | undefined,
): Outcome => {
  const duplicateOf = earlier?.id ?? null
  const status = earlier === undefined ? 'failed' : 'duplicate'
  return keepOnly(db, delivered, {
    action: 'failed',
    status,
    type,
    about: aboutHint(type, hint),
    issues,
    warnings: [],
    duplicateOf,
  })
}

const keepUnrecognised = (
  db: WritableDatabase,
  delivered: Received,
  type: string,
  earlier: EarlierEvent | undefined,
): Outcome => {
  const status = earlier === undefined ? 'unrecognised' : 'duplicate'
  const duplicateOf = earlier?.id ?? null
  return keepOnly(db, delivered, { ...plainVerdict, action: status, status, type, about: aboutNothing, duplicateOf })
}

/** A phone order's number was made when it first came. */
const aboutRepeat = (event: WebhookEvent, earlier: EarlierEvent): About => {
  const about = aboutEvent(event)
  if (about.entityType !== 'order' || about.entityId !== null || earlier.entity_id === null) return about
  return { ...about, entityId: earlier.entity_id, subject: { orderNo: earlier.entity_id } }
}

const keepRepeat = (db: WritableDatabase, delivered: Received, event: WebhookEvent, earlier: EarlierEvent): Outcome =>
  keepOnly(db, delivered, {
    ...plainVerdict,
    action: 'duplicate',
    status: 'duplicate',
    type: event.type,
    about: aboutRepeat(event, earlier),
    duplicateOf: earlier.id,
  })

/** `failedBefore`: the try that could not be applied; it leaves the tray. */
const apply = (
  db: WritableDatabase,
  delivered: Received,
  reading: Extract<EventReading, { kind: 'event' }>,
  failedBefore: EarlierEvent | undefined,
  { zone }: IngestContext,
): Outcome => {
  const { receivedAt } = delivered.delivery
  const event = numbered(db, reading.event, { receivedAt, sha256: delivered.sha256, zone })
  const verdict: Verdict = {
    ...plainVerdict,
    action: 'updated',
    status: 'applied',
    type: event.type,
    about: aboutEvent(event),
    warnings: reading.warnings,
  }
  const eventId = keep(db, delivered, verdict)
  const { action, label, changes } = applyEvent(db, event, {
    eventId,
    now: receivedAt,
    isHistory: delivered.delivery.isHistory === true,
  })
  const status = action === 'stale' ? 'stale' : 'applied'
  const final: Verdict = { ...verdict, action, status, about: { ...verdict.about, label } }
  if (status === 'stale') setEventResult(db, eventId, resultOf(final))
  if (failedBefore === undefined) return conclude(db, delivered, eventId, final, changes)
  settleAsDuplicate(db, failedBefore.id, eventId)
  return conclude(db, delivered, eventId, final, [...changes, { kind: 'event', id: String(failedBefore.id), action: 'updated' }])
}

/**
 * Writes a delivery's event, its effect and its audit entry in the caller's transaction. Any JSON gets an outcome; throws only
 * `not_json` and SQLite's errors, and then the caller must roll back to its savepoint.
 */
export const receive = (db: WritableDatabase, delivery: Delivery, context: IngestContext): Outcome => {
  const delivered = received(delivery)
  const reading = readEvent(delivered.json, { zone: context.zone, now: delivery.receivedAt })
  const earlier = earlierOf(db, delivered)
  if (earlier !== undefined && earlier.body_sha256 !== delivered.sha256) return refuseMismatch(db, delivered, reading, earlier)
  if (reading.kind === 'failed') return keepFailed(db, delivered, reading, earlier)
  if (reading.kind === 'unrecognised') return keepUnrecognised(db, delivered, reading.type, earlier)
  if (earlier === undefined) return apply(db, delivered, reading, undefined, context)
  if (earlier.status === 'failed') return apply(db, delivered, reading, earlier, context)
  return isRepeat(db, reading.event, earlier, delivered)
    ? keepRepeat(db, delivered, reading.event, earlier)
    : apply(db, delivered, reading, undefined, context)
}
