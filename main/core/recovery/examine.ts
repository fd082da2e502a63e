/** What is wrong with a data folder, what could be put back, and what would be missing then; changes nothing. */

import { type KeptHead, readHead, tellsOfNothing } from '../audit/head.ts'
import { listBackups } from '../backup/folder.ts'
import type { BackupManifest } from '../base/backupManifest.ts'
import type { Fault } from '../base/fault.ts'
import type { DataPaths } from '../base/paths.ts'
import { soundnessOf } from '../storage/fingerprint.ts'
import { lockFolder } from '../storage/folderLock.ts'
import { missingDatabase } from '../storage/inspect.ts'
import { openAlone } from '../storage/open.ts'
import { lastAuditLink } from '../storage/tables/auditLog.ts'
import { storageFault } from '../storage/trouble.ts'

export type Examination = Readonly<{
  /** Null for a folder that is well, or holds no database yet. */
  trouble: Fault | null
  /** What SQLite itself finds wrong with the pages, the first few. */
  flaws: readonly string[]
  /** The end of the audit log as kept beside the database. */
  head: KeptHead
  /** The last entry that the database itself still tells of; null where it tells nothing. */
  lastEntry: number | null
  /** Newest first. */
  backups: readonly BackupManifest[]
}>

type Found = Pick<Examination, 'flaws' | 'lastEntry'>
const nothing: Found = { flaws: [], lastEntry: null }

/** Only with the lock held: nobody else has the file open. */
const look = (path: string): Found => {
  const db = openAlone(path, 'look')
  try {
    const flaws = soundnessOf(db)
    return { flaws, lastEntry: lastAuditLink(db)?.id ?? 0 }
  } finally {
    db.close()
  }
}

const attempt = ({ database, lock }: DataPaths, hasDatabase: boolean, head: KeptHead): Found & Pick<Examination, 'trouble'> => {
  try {
    const held = lockFolder({ database, lock })
    try {
      if (!hasDatabase && !tellsOfNothing(head)) throw missingDatabase(database)
      return { trouble: null, ...(hasDatabase ? look(database) : nothing) }
    } finally {
      held.release()
    }
  } catch (error) {
    return { trouble: storageFault(error), ...nothing }
  }
}

/** `hasDatabase`: whether a file lies at the database's path. Rejects with a fault where head or backups cannot be read. */
export const examine = async (paths: DataPaths, hasDatabase: boolean): Promise<Examination> => {
  const head = readHead(paths.auditHead)
  const backups = await listBackups(paths.backups).catch((error: unknown) => {
    throw storageFault(error, { path: paths.backups })
  })
  return { ...attempt(paths, hasDatabase, head), head, backups }
}

/** Entries of the audit log that `backup` lacks, as far as anybody still knows; null where nobody does. */
export const entriesMissing = ({ head, lastEntry }: Examination, backup: BackupManifest): number | null => {
  const known = Math.max(head.state === 'read' ? head.head.id : -1, lastEntry ?? -1)
  return known < 0 ? null : Math.max(0, known - (backup.auditEnd?.id ?? 0))
}
