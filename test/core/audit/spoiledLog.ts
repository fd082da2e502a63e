/** A sample log and a copy of it that a test may spoil; what is spoiled must be named alike by the product and by the second verifier. */

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expect } from 'vitest'
import { type AuditHead, emptyLink } from '../../../main/core/audit/head.ts'
import { verifyAudit } from '../../../main/core/audit/verify.ts'
import type { WritableDatabase } from '../../../main/core/storage/handles.ts'
import { openReadable } from '../../../main/core/storage/open.ts'
import { lastAuditLink } from '../../../main/core/storage/tables/auditLog.ts'
import type { AuditVerification } from '../../../shared/contract/office.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { forge } from './forgery.ts'
import { firstBroken } from './independentVerifier.ts'
import { fillSampleLog, sampleAt } from './sampleLog.ts'

export const verifyFile = (path: string, head: AuditHead): AuditVerification => {
  const db = openReadable(path)
  try {
    return verifyAudit(db, { head: { state: 'read', head } })
  } finally {
    db.close()
  }
}

export const headOf = ({ db }: Pick<TempDatabase, 'db'>): AuditHead => ({ ...(lastAuditLink(db) ?? emptyLink), at: sampleAt })

export type SpoiledLog = Readonly<{
  /** The log as it is kept. */
  database: TempDatabase
  /** The end of the log when the copy was made. */
  head: AuditHead
  /** The copy's path. */
  path: string
  spoil: (change: string | ((db: Database.Database) => void)) => void
  /** Both verifiers name this entry; `kept`: another head than the copy's own. */
  expectBroken: (id: number, cause: string, kept?: AuditHead) => void
  close: () => void
}>

/** `more`: what else is in the log, behind the sample. */
export const spoiledLog = (more: (db: WritableDatabase) => unknown = () => {}): SpoiledLog => {
  const database = tempDatabase()
  fillSampleLog(database.db)
  more(database.db)
  const head = headOf(database)
  database.db.pragma('wal_checkpoint(TRUNCATE)')
  const path = join(database.folder, 'spoiled.db')
  copyFileSync(database.path, path)
  return {
    database,
    head,
    path,
    spoil: (change) => forge(path, typeof change === 'string' ? (db) => db.exec(change) : change),
    expectBroken: (id, cause, kept = head) => {
      const { isIntact, broken } = verifyFile(path, kept)
      const independent = firstBroken(path, kept)
      expect({ isIntact, broken, independent }).toEqual({ isIntact: false, broken: { id, cause }, independent: id })
    },
    close: database.close,
  }
}
