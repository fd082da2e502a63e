/** A copy of the live database that counts only once it was opened and compared; it never takes the place of another file. */

import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type BackupManifest, type BackupReason, manifestPath } from '../base/backupManifest.ts'
import { replaceFile, syncFile, syncFolder } from '../base/durableFile.ts'
import { Fault } from '../base/fault.ts'
import { version as program } from '../base/version.ts'
import { digestOf } from './digest.ts'
import { type Fingerprint, fingerprintOf, soundnessOf } from './fingerprint.ts'
import type { ReadableConnection, WritableDatabase } from './handles.ts'
import { openAlone } from './open.ts'
import { storageFault } from './trouble.ts'

/** Pages per turn of the event loop: 16 MB, after which somebody may say stop. */
const pagesPerTurn = 4_000

export type CopyOrder = Readonly<{
  folder: string
  /** Without an ending; a number is added where the name is taken. */
  name: string
  reason: BackupReason
  /** Integer ms UTC. */
  at: number
  /** Asked between the steps; what it throws ends the copy. */
  goOn?: () => void
}>

export type VerifiedCopy = Readonly<{ path: string; manifest: BackupManifest }>

/** `20260131T235959Z` */
export const nameStamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

/** Leaves WAL mode, so that the copy is one file and can be looked at without side files. */
const foldIntoOneFile = (path: string): void => {
  openAlone(path, 'change').close()
}

/** Throws unless the copy is whole and holds what the original holds. `integrity_check` alone would pass an empty file. */
const assertSame = (expected: Fingerprint, copy: string): void => {
  const db = openAlone(copy, 'look')
  try {
    const flaws = soundnessOf(db)
    if (flaws.length > 0)
      throw new Fault('storage_broken', `the copy is not sound: ${flaws[0]}`, { detail: { reason: 'copy_unsound', flaws } })
    if (!isDeepStrictEqual(fingerprintOf(db), expected)) {
      throw new Fault('storage_broken', 'the copy does not hold what the original holds', { detail: { reason: 'copy_differs' } })
    }
  } finally {
    db.close()
  }
}

const isTaken = (path: string): boolean => existsSync(path) || existsSync(manifestPath(path))

/** `name.db`, else `name-2.db`, `name-3.db`, …: the first that is free. */
const freePath = (folder: string, name: string): string => {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}.db` : `${name}-${count}.db`)
    if (!isTaken(path)) return path
  }
}

const clear = (unfinished: string): void => {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
}

const copyVerified = async (
  db: ReadableConnection | WritableDatabase,
  unfinished: string,
  goOn: () => void,
): Promise<Fingerprint> => {
  const progress = (): number => {
    goOn()
    return pagesPerTurn
  }
  try {
    clear(unfinished)
    const expected = fingerprintOf(db)
    await db.backup(unfinished, { progress })
    goOn()
    foldIntoOneFile(unfinished)
    assertSame(expected, unfinished)
    syncFile(unfinished)
    return expected
  } catch (error) {
    clear(unfinished)
    throw error
  }
}

/** The manifest is the last to appear: a backup counts once somebody vouches for it. */
const publish = (unfinished: string, path: string, { version: schema, rows, auditEnd }: Fingerprint, order: CopyOrder) => {
  const { reason, at: madeAt } = order
  const sha256 = digestOf(unfinished)
  const bytes = statSync(unfinished).size
  const file = basename(path)
  const manifest: BackupManifest = { format: 1, file, madeAt, reason, program, schema, rows, bytes, sha256, auditEnd }
  renameSync(unfinished, path)
  syncFolder(order.folder)
  replaceFile(manifestPath(path), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/**
 * Copies `db` into a folder under a new name. Nobody may write through `db` or, unless it holds a snapshot, beside it until then. Rejects with a
 * fault when the copy cannot be made or does not prove equal; then no file is left.
 */
export const makeVerifiedCopy = async (db: ReadableConnection | WritableDatabase, order: CopyOrder): Promise<VerifiedCopy> => {
  const { folder, name, goOn = () => undefined } = order
  try {
    mkdirSync(folder, { recursive: true })
    const unfinished = join(folder, `${name}.unfinished`)
    const fingerprint = await copyVerified(db, unfinished, goOn)
    const path = freePath(folder, name)
    return { path, manifest: publish(unfinished, path, fingerprint, order) }
  } catch (error) {
    throw storageFault(error, { folder })
  }
}
