/** An order as it stood at some point of its past, and as the next delivery or act left it. Follows the ingest's own rules; writes nothing. */

import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { readEvent } from '../../../shared/events/readEvent.ts'
import { timeSaid } from '../../../shared/events/saidAt.ts'
import type { OrderPush, WebhookEvent } from '../../../shared/events/schemas.ts'
import { hear } from '../ingest/corrections.ts'
import { blankOrder, itemRows, lineWords, patchOf } from '../ingest/effects/orderFields.ts'
import { editOf, mayReplace, merge, type Origin, type Origins, originAfter } from '../ingest/origins.ts'
import { jsonOf } from '../ingest/received.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { eventById } from '../storage/tables/events.ts'
import { detailOf } from './detail.ts'
import { moved, originsKeeping } from './edit.ts'
import type { OrderWords } from './fields.ts'

/** `isKnown`: the order was there already. `isLost`: a file spoke, or the body of a delivery was emptied, so what is blank may have been anything. */
export type Past = Readonly<{ words: OrderWords; origins: Origins; isKnown: boolean; isLost: boolean }>

/** Before anything happened; where the beginning is not told, the order was there. */
export const blankPast = (isWhole: boolean): Past => ({
  words: { values: blankOrder, lines: [] },
  origins: {},
  isKnown: !isWhole,
  isLost: false,
})

/** After a delivery that nobody can read any more. */
export const lostPast: Past = { ...blankPast(false), isLost: true }

/** After a file, of which is not kept what it said field by field. */
export const importedPast: Past = { ...lostPast }

const withLines = (past: Past, orderNo: string, items: NonNullable<OrderPush['items']>, origin: Origin): Past => {
  const { words, origins } = past
  if (!mayReplace(origins.items, origin)) return past
  const lines = itemRows(orderNo, items)
  const edit = editOf(origins.items)
  const heard = edit === null ? null : hear(edit, 'items', lineWords(words.lines), lineWords(lines))
  const after = { ...origins, items: heard === null ? origin : originAfter(origin, heard) }
  return { ...past, origins: after, words: heard === null || heard.end === 'over' ? { ...words, lines } : words }
}

const afterEvent = (past: Past, orderNo: string, event: WebhookEvent, eventId: number, now: number): Past => {
  if (!('order' in event)) return past
  const origin: Origin = [eventId, timeSaid(event.order, event, now)]
  const { values, origins } = merge(past.words.values, past.origins, patchOf(event.order), () => origin)
  const next: Past = { ...past, words: { ...past.words, values }, origins, isKnown: true }
  return event.order.items === undefined ? next : withLines(next, orderNo, event.order.items, origin)
}

const afterDelivery = (db: ReadableDatabase, past: Past, entry: AuditEntry, zone: string): Past => {
  const row = entry.eventId === null ? undefined : eventById(db, entry.eventId)
  if (row === undefined || entry.entityId === null) return past
  if (row.body === null) return lostPast
  const reading = readEvent(jsonOf(row.body.toString('utf8')), { zone, now: row.received_at })
  return reading.kind === 'event' ? afterEvent(past, entry.entityId, reading.event, row.id, entry.at) : past
}

const afterAct = (past: Past, entry: AuditEntry): Past => {
  const { changes, kept } = detailOf(entry)
  if (changes.length + kept.length === 0) return past
  const hand = { by: entry.actor, at: entry.at, entry: entry.id }
  const after = moved(past, entry.entityId ?? '', changes, hand)
  return { ...after, origins: kept.reduce(originsKeeping, after.origins) }
}

const isApplied: ReadonlySet<string | null> = new Set(['created', 'updated'])

/** The same past where the entry changed nothing of the order. A file may have set any field. */
export const pastAfter = (db: ReadableDatabase, past: Past, entry: AuditEntry, zone: string): Past => {
  if (entry.action === 'IMPORT_WRITTEN') return importedPast
  if (entry.eventId !== null) return isApplied.has(detailOf(entry).outcome) ? afterDelivery(db, past, entry, zone) : past
  return afterAct(past, entry)
}
