/** Deliveries on record, found by receipt, by digest or by the order of which they spoke, each joined with its entry of the audit log. */

import type { Arrival, Likeness } from '../../../../../shared/contract/receipts.ts'
import type { AuditEntry } from '../../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../../handles.ts'
import { auditOutcome } from '../../search/audit.ts'
import { normalise } from '../../search/normalise.ts'
import { fragment, sql } from '../../sql.ts'
import { auditColumns } from '../../tables/auditLog.ts'
import { type EventRow, eventById } from '../../tables/events.ts'
import { listAudit } from '../audit.ts'

export const mostArrivals = 50
const received = 'WEBHOOK_RECEIVED'

type Kept = Omit<EventRow, 'body'>

const columns = fragment`
  id, receipt_id, source, type, received_at, remote_address, dedupe_key, body_sha256, status, error, entity_type, entity_id,
  duplicate_of, warnings, is_history`

export const byReceiptQuery = sql<[at: number, receiptId: string], Kept>`
  SELECT ${columns} FROM events INDEXED BY events_by_time WHERE received_at = ? AND receipt_id = ?`

/** Walks over all deliveries: digests have no index, since each would cost every delivery and this is asked a few times a year. */
const byDigest = sql<[digests: string, limit: number], Kept>`
  SELECT ${columns} FROM events WHERE body_sha256 IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT ?`

export const entryOfEventQuery = sql<[at: number, eventId: number, action: string], AuditEntry>`
  SELECT ${auditColumns} FROM audit_log INDEXED BY audit_by_time WHERE at = ? AND event_id = ? AND action = ? ORDER BY id LIMIT 1`

/** The instant in a receipt's number (RFC 9562, version 7), which is that of arrival. */
const instantOf = (receiptId: string): number => Number.parseInt(receiptId.replace('-', '').slice(0, 12), 16)

const said = (entry: AuditEntry | undefined, name: string): string | null => {
  const detail: unknown = entry === undefined ? null : JSON.parse(entry.detail)
  const value: unknown = typeof detail === 'object' && detail !== null ? Reflect.get(detail, name) : null
  return typeof value === 'string' ? value : null
}

const orderOf = (entityType: string | null, entityId: string | null): string | null => (entityType === 'order' ? entityId : null)

const arrivalOf = (event: Kept, entry: AuditEntry | undefined, likeness: Likeness | null): Arrival => ({
  entry: entry?.id ?? null,
  eventId: event.id,
  at: event.received_at,
  source: event.source,
  remoteAddress: event.remote_address,
  type: event.type,
  key: event.dedupe_key,
  receiptId: event.receipt_id,
  sha256: event.body_sha256,
  outcome: entry === undefined ? null : auditOutcome(entry),
  status: event.status,
  orderNo: orderOf(event.entity_type, event.entity_id),
  likeness,
})

/** A delivery of which nothing but the log knows: its id was another body's. */
const loggedOnly = (entry: AuditEntry, likeness: Likeness | null): Arrival => ({
  entry: entry.id,
  eventId: null,
  at: entry.at,
  source: entry.actor,
  remoteAddress: entry.sourceAddress,
  type: entry.eventType ?? '',
  key: said(entry, 'key') ?? '',
  receiptId: null,
  sha256: said(entry, 'sha256') ?? '',
  outcome: auditOutcome(entry),
  status: null,
  orderNo: orderOf(entry.entityType, entry.entityId),
  likeness,
})

const joined = (db: ReadableDatabase, event: Kept, likeness: Likeness | null): Arrival =>
  arrivalOf(event, entryOfEventQuery.get(db, event.received_at, event.id, received), likeness)

const newestFirst = (a: Arrival, b: Arrival): number => (b.entry ?? 0) - (a.entry ?? 0)

export const arrivalsByReceipt = (db: ReadableDatabase, receiptId: string): Arrival[] =>
  byReceiptQuery.all(db, instantOf(receiptId), receiptId).map((event) => joined(db, event, null))

/** One more than the most, where there are more. */
export const arrivalsByDigest = (db: ReadableDatabase, digests: ReadonlyMap<string, Likeness | null>): Arrival[] => {
  const kept = byDigest.all(db, JSON.stringify([...digests.keys()]), mostArrivals + 1)
  const mismatches = listAudit(db, { filter: { action: received, outcome: 'mismatch' }, limit: 200 }).rows
  const logged = mismatches.filter((entry) => digests.has(said(entry, 'sha256') ?? ''))
  return [
    ...kept.map((event) => joined(db, event, digests.get(event.body_sha256) ?? null)),
    ...logged.map((entry) => loggedOnly(entry, digests.get(said(entry, 'sha256') ?? '') ?? null)),
  ].sort(newestFirst)
}

/** Entries about exactly this order, else about one whose number differs in case or width alone. */
const entriesOf = (db: ReadableDatabase, orderNo: string): AuditEntry[] => {
  const limit = mostArrivals + 1
  const exact = listAudit(db, { filter: { action: received, entityId: orderNo }, limit }).rows
  const ofOrder = exact.filter(({ entityType }) => entityType === 'order')
  if (ofOrder.length > 0) return ofOrder
  const holding = listAudit(db, { filter: { action: received, orderNo }, limit: 200 }).rows
  return holding.filter(({ entityId }) => normalise(entityId ?? '') === normalise(orderNo)).slice(0, limit)
}

export const arrivalsByOrder = (db: ReadableDatabase, orderNo: string): Arrival[] =>
  entriesOf(db, orderNo).map((entry) => {
    const event = entry.eventId === null ? undefined : eventById(db, entry.eventId)
    return event === undefined ? loggedOnly(entry, null) : arrivalOf(event, entry, null)
  })
