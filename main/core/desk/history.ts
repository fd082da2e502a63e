/** What happened to an order, delivery by delivery and act by act, with each field from what to what. Told from the audit log and the stored deliveries; writes nothing. */

import type { OrderHistory, OrderPassage } from '../../../shared/contract/orderActs.ts'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { orderFields } from '../../../shared/domain/orderFields.ts'
import { isSameWord } from '../ingest/corrections.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { listAudit } from '../storage/lists/audit.ts'
import { auditEntryById } from '../storage/tables/auditLog.ts'
import { importEntriesOfOrder } from '../storage/tables/imports.ts'
import { editsOf, shown } from './conflicts.ts'
import { detailOf } from './detail.ts'
import type { Move } from './edit.ts'
import { wordAt } from './fields.ts'
import { heldOrder } from './order.ts'
import { blankPast, importedPast, lostPast, type Past, pastAfter } from './past.ts'

/** A nightly job that sends everything again speaks of an order some hundred times in its life. */
const mostEntries = 400
const pageSize = 200

/** The order's entries, newest first. */
const entriesOf = (db: ReadableDatabase, orderNo: string): Readonly<{ entries: AuditEntry[]; isWhole: boolean }> => {
  const entries: AuditEntry[] = []
  let before: string | undefined
  for (;;) {
    const page = listAudit(db, { filter: { entityId: orderNo }, limit: pageSize, before })
    entries.push(...page.rows.filter(({ entityType }) => entityType === 'order'))
    if (page.older === null) return { entries, isWhole: true }
    if (entries.length >= mostEntries) return { entries, isWhole: false }
    before = page.older
  }
}

/** A file touches many orders and has one entry for all of them. What it said is not kept field by field. */
const importsOf = (db: ReadableDatabase, orderNo: string): AuditEntry[] =>
  importEntriesOfOrder(db, orderNo).flatMap((id) => auditEntryById(db, id) ?? [])

const movesBetween = (before: Past, after: Past): Move[] =>
  orderFields.flatMap((field) => {
    const from = before.isKnown ? wordAt(before.words, field) : null
    const to = wordAt(after.words, field)
    const isUntold = (!before.isKnown && isEmpty(to)) || (before.isLost && isSameWord(from, wordAt(lostPast.words, field)))
    return isSameWord(from, to) || isUntold ? [] : [{ field, from, to }]
  })

const isEmpty = (word: ReturnType<typeof wordAt>): boolean => Array.isArray(word) && word.length === 0

/** An act names both sides itself. What a delivery did is told only where its body can be read. */
const movesOf = (entry: AuditEntry, before: Past, after: Past): readonly Move[] => {
  if (after === before || after === lostPast || after === importedPast) return []
  if (before.isLost && entry.eventId === null) return detailOf(entry).changes
  return movesBetween(before, after)
}

const passageOf = (entry: AuditEntry, moves: readonly Move[]): OrderPassage => ({
  id: entry.id,
  at: entry.at,
  action: entry.action,
  actor: entry.actor,
  isSuccess: entry.status === 'SUCCESS',
  eventId: entry.eventId,
  eventType: entry.eventType,
  outcome: detailOf(entry).outcome,
  moves: moves.map(({ field, from, to }) => ({ field, from: shown(from), to: shown(to) })),
})

/** `zone`: IANA name of the shop's zone, in which deliveries without an offset are read. Faults with `not_found`. */
export const orderHistory = (
  db: ReadableDatabase,
  { orderNo }: Readonly<{ orderNo: string }>,
  { zone }: Readonly<{ zone: string }>,
): OrderHistory => {
  const held = heldOrder(db, orderNo)
  const { entries: own, isWhole } = entriesOf(db, orderNo)
  const entries = [...own, ...importsOf(db, orderNo)].sort((a, b) => b.id - a.id)
  const passages: OrderPassage[] = []
  let past = blankPast(isWhole)
  let isEmptied = false
  for (const entry of entries.toReversed()) {
    const next = pastAfter(db, past, entry, zone)
    passages.push(passageOf(entry, movesOf(entry, past, next)))
    isEmptied ||= next === lostPast
    past = next
  }
  return { passages: passages.reverse(), edits: editsOf(db, held), isWhole, isEmptied }
}
