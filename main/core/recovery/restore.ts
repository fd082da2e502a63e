/**
 * Puts a backup in the database's place, while no program works in the folder. What was there is moved aside and kept, side files and all: a WAL
 * that stayed behind would be replayed into the restored file (sqlite.org/howtocorrupt.html §1.4).
 */

import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { appendAudit } from '../audit/append.ts'
import { type BackupManifest, manifestPath, parseManifest } from '../base/backupManifest.ts'
import { syncFile, syncFolder } from '../base/durableFile.ts'
import { Fault } from '../base/fault.ts'
import type { DataPaths } from '../base/paths.ts'
import { digestOf } from '../storage/digest.ts'
import { holdFolder } from '../storage/folderLock.ts'
import { openAlone } from '../storage/open.ts'
import { storageFault } from '../storage/trouble.ts'
import { nameStamp } from '../storage/verifiedCopy.ts'

export type Restored = Readonly<{
  manifest: BackupManifest
  /** Folder that holds what the backup replaced; null where nothing was there. */
  aside: string | null
}>

type Places = Pick<DataPaths, 'folder' | 'database' | 'lock' | 'auditHead'>

/** The manifest of a backup that is whole. Throws `storage_broken` for one that nobody vouches for or that is no longer what was vouched for. */
const provenBackup = (path: string): BackupManifest => {
  const bad = (reason: string): Fault =>
    new Fault('storage_broken', `${path} is no good backup: ${reason}`, { detail: { reason, path } })
  try {
    if (!existsSync(path)) throw bad('backup_missing')
    const manifest = existsSync(manifestPath(path)) ? parseManifest(readFileSync(manifestPath(path), 'utf8')) : null
    if (manifest === null) throw bad('manifest_missing')
    if (digestOf(path) !== manifest.sha256) throw bad('backup_changed')
    return manifest
  } catch (error) {
    throw storageFault(error, { path })
  }
}

const freeFolder = (folder: string, now: number): string => {
  const name = `replaced-${nameStamp(now)}`
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${name}-${count}`)
    if (!existsSync(path)) return path
  }
}

const sideFiles = ['-journal', '-wal', '-shm'] as const

const makeAside = ({ folder, auditHead }: Places, now: number): string => {
  const aside = freeFolder(folder, now)
  mkdirSync(aside)
  if (existsSync(auditHead)) copyFileSync(auditHead, join(aside, basename(auditHead)), constants.COPYFILE_EXCL)
  return aside
}

/**
 * Moves what is there aside and `ready` in its place. The database goes first and comes back last: killed in between, the office finds none and
 * refuses to start, and never opens one without the WAL that belongs to it. Where a step fails, all is put back.
 */
const exchange = (ready: string, places: Places, now: number): string | null => {
  const { database, folder } = places
  const there = ['', ...sideFiles].map((suffix) => database + suffix).filter((path) => existsSync(path))
  const aside = there.length === 0 ? null : makeAside(places, now)
  const kept = (path: string): string => join(aside ?? folder, basename(path))
  const moved: string[] = []
  try {
    for (const path of there) {
      renameSync(path, kept(path))
      moved.push(path)
    }
    if (aside !== null) syncFolder(aside)
    renameSync(ready, database)
    syncFolder(folder)
    return aside
  } catch (error) {
    for (const path of moved.toReversed()) renameSync(kept(path), path)
    if (aside !== null) rmSync(aside, { recursive: true, force: true })
    throw error
  }
}

/** Lies whole beside the database before anything there is touched. */
const bringIn = (backup: string, ready: string, { sha256 }: BackupManifest): void => {
  rmSync(ready, { force: true })
  copyFileSync(backup, ready, constants.COPYFILE_EXCL)
  syncFile(ready)
  if (digestOf(ready) !== sha256)
    throw new Fault('storage_broken', 'the copy does not read back', { detail: { reason: 'copy_differs' } })
}

/** The restored log says itself that it was put back, and from what. */
const record = (ready: string, { file, sha256, madeAt }: BackupManifest, now: number): void => {
  const db = openAlone(ready, 'change')
  try {
    db.transaction(() =>
      appendAudit(db, {
        at: now,
        action: 'BACKUP_RESTORED',
        actor: 'system',
        status: 'SUCCESS',
        detail: { file, sha256, madeAt },
      }),
    ).immediate()
  } finally {
    db.close()
  }
  syncFile(ready)
}

const clear = (ready: string): void => {
  for (const suffix of ['', ...sideFiles]) rmSync(ready + suffix, { force: true })
}

/**
 * `backup`: path of a `.db` with its manifest. The audit log's head stays: at its next start the office compares the two and writes into the log
 * itself which entries the backup lacks. Throws a fault; then everything is as it was.
 */
export const restoreBackup = (places: Places, backup: string, now: number): Restored => {
  const ready = `${places.database}.restoring`
  const held = holdFolder(places.lock)
  try {
    const manifest = provenBackup(backup)
    bringIn(backup, ready, manifest)
    record(ready, manifest, now)
    return { manifest, aside: exchange(ready, places, now) }
  } catch (error) {
    clear(ready)
    throw storageFault(error, { path: places.database })
  } finally {
    held.release()
  }
}
