/** Starts the storage together with its audit log's head: decides whether a new database may be made, and writes a mismatch into the log itself. */

import type { DataPaths } from '../base/paths.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { type StartedStorage, startStorage } from '../storage/start.ts'
import { lastAuditLink } from '../storage/tables/auditLog.ts'
import { appendAudit } from './append.ts'
import { checkHead, emptyLink, type HeadCheck, type KeptHead, readHead, tellsOfNothing, writeHead } from './head.ts'

export type StartedOffice = StartedStorage & Readonly<{ auditHead: HeadCheck }>

/** The mismatch becomes an entry: once the head moves on, the log itself is what remembers it. */
const recordMismatch = (db: WritableDatabase, kept: KeptHead, check: HeadCheck, now: number): void => {
  const end = lastAuditLink(db) ?? emptyLink
  const head = kept.state === 'read' ? kept.head : kept.state
  const detail = { ...check, head, end }
  const append = db.transaction(() =>
    appendAudit(db, { at: now, action: 'AUDIT_HEAD_MISMATCHED', actor: 'system', status: 'FAILED', detail }),
  )
  append.immediate()
}

/**
 * Opens the database of a data folder (see `startStorage`) and compares its audit log with the kept head. Once per process, before any other
 * connection. `now`: integer ms UTC. Rejects with a fault; then nothing is left open.
 */
export const startOffice = async (paths: DataPaths, now: number): Promise<StartedOffice> => {
  const kept = readHead(paths.auditHead)
  const started = await startStorage({ paths, mayCreate: tellsOfNothing(kept), now })
  const { db } = started
  try {
    const auditHead = checkHead(db, kept)
    if (auditHead.state === 'broken') recordMismatch(db, kept, auditHead, now)
    if (auditHead.state === 'broken' || kept.state === 'absent') writeHead(paths.auditHead, lastAuditLink(db) ?? emptyLink, now)
    return { ...started, auditHead }
  } catch (error) {
    db.close()
    throw error
  }
}
