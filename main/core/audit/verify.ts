/** Checks the audit log against itself, the stored bodies and the kept head, and names the first entry that does not fit. Only reads. */

import type { AuditVerification } from '../../../shared/contract/office.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { type AuditLink, auditLogSize, auditRowsAfter, lastAuditLink } from '../storage/tables/auditLog.ts'
import { type Emptied, isEmptiedByRule, nothingEmptied, withEmptyings } from './emptied.ts'
import { type Flaw, flawOf } from './flaw.ts'
import { checkHead, emptyLink, type KeptHead } from './head.ts'

/** How far a verification has come: the last entry that fits, how many did, how many are about emptied bodies, and the first that does not fit. */
export type Verified = Readonly<{ link: AuditLink; checked: number; emptied: Emptied; broken: Flaw | null; isAtEnd: boolean }>

export const nothingVerified: Verified = { link: emptyLink, checked: 0, emptied: nothingEmptied, broken: null, isAtEnd: false }

/** Entries per piece: few enough that a run in pieces lets other reads pass. */
const entriesPerPiece = 1000

/** Checks the next piece. The log only grows, so the pieces may lie in different snapshots of the database. */
export const verifyPiece = (db: ReadableDatabase, before: Verified): Verified => {
  let { link, checked, emptied } = before
  // One row at a time: a piece of the largest bodies would not fit into a reader's memory.
  const rows = auditRowsAfter(db, before.checked === 0 ? Number.MIN_SAFE_INTEGER : link.id, entriesPerPiece)
  for (const row of rows) {
    const isMissing = row.eventId !== null && row.body === null
    if (isMissing) emptied = withEmptyings(db, emptied, row.eventId)
    const broken = flawOf(db, row, link, isMissing && isEmptiedByRule(emptied, row.eventId))
    if (broken !== null) return { link, checked, emptied, broken, isAtEnd: true }
    link = { id: row.id, hash: row.hash }
    checked += 1
    if (isMissing) emptied = { ...emptied, entries: emptied.entries + 1 }
  }
  return { link, checked, emptied, broken: null, isAtEnd: checked - before.checked < entriesPerPiece }
}

/** The answer once every piece is checked. `kept` must have been read before the last piece began, or the log may lawfully be behind it. */
export const concludeVerification = (db: ReadableDatabase, verified: Verified, kept: KeptHead): AuditVerification => {
  const head = checkHead(db, kept)
  const broken = verified.broken ?? (head.state === 'broken' ? { id: head.id, cause: head.cause } : null)
  const end = lastAuditLink(db) ?? emptyLink
  return {
    isIntact: broken === null,
    checked: verified.checked,
    emptied: verified.emptied.entries,
    total: auditLogSize(db),
    broken,
    headId: end.id,
    headHash: end.hash,
  }
}

/** `total`: entries that there are now; `result` comes with the last piece. */
export type VerifyStep = Readonly<{ verified: Verified; total: number; result: AuditVerification | null }>

/** One piece of a check that is made in many snapshots, and with the last one the answer. `head` as it is kept at the moment of asking. */
export const verifyStep = (
  db: ReadableDatabase,
  { before, head }: Readonly<{ before: Verified | null; head: KeptHead }>,
): VerifyStep => {
  const verified = verifyPiece(db, before ?? nothingVerified)
  const result = verified.isAtEnd ? concludeVerification(db, verified, head) : null
  return { verified, total: (lastAuditLink(db) ?? emptyLink).id, result }
}

/** The whole check in one go, in one snapshot. */
export const verifyAudit = (db: ReadableDatabase, { head }: Readonly<{ head: KeptHead }>): AuditVerification => {
  for (let before: Verified | null = null; ; ) {
    const { verified, result } = verifyStep(db, { before, head })
    if (result !== null) return result
    before = verified
  }
}
