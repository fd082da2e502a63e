/** A copy of the live database that counts only once it was opened and compared; it never takes the place of another file. */

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { syncFolder } from '../base/durableFile.ts'
import { Fault } from '../base/fault.ts'
import { fingerprintOf, soundnessOf } from './fingerprint.ts'
import type { WritableDatabase } from './handles.ts'
import { openAlone } from './open.ts'
import { storageFault } from './trouble.ts'

/** Pages per turn of the event loop; nothing else waits for this thread while it migrates. */
const pagesPerTurn = 10_000

/** Leaves WAL mode, so that the copy is one file and can be looked at without side files. */
const foldIntoOneFile = (path: string): void => {
  openAlone(path, 'change').close()
}

/** Throws unless the copy is whole and holds what the original holds. `integrity_check` alone would pass an empty file. */
const assertSame = (original: WritableDatabase, copy: string): void => {
  const db = openAlone(copy, 'look')
  try {
    const flaws = soundnessOf(db)
    if (flaws.length > 0)
      throw new Fault('storage_broken', `the copy is not sound: ${flaws[0]}`, { detail: { reason: 'copy_unsound', flaws } })
    if (!isDeepStrictEqual(fingerprintOf(db), fingerprintOf(original))) {
      throw new Fault('storage_broken', 'the copy does not hold what the original holds', { detail: { reason: 'copy_differs' } })
    }
  } finally {
    db.close()
  }
}

const syncFile = (path: string): void => {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** `name.db`, else `name-2.db`, `name-3.db`, …: the first that is free. */
const freePath = (folder: string, name: string): string => {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}.db` : `${name}-${count}.db`)
    if (!existsSync(path)) return path
  }
}

const clear = (unfinished: string): void => {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
}

const copyVerified = async (db: WritableDatabase, unfinished: string): Promise<void> => {
  try {
    clear(unfinished)
    await db.backup(unfinished, { progress: () => pagesPerTurn })
    foldIntoOneFile(unfinished)
    assertSame(db, unfinished)
    syncFile(unfinished)
  } catch (error) {
    clear(unfinished)
    throw error
  }
}

/** Copies `db` into `folder` under a new name and returns its path. Rejects with a fault when the copy cannot be made or does not prove equal; then no file is left. */
export const makeVerifiedCopy = async (db: WritableDatabase, folder: string, name: string): Promise<string> => {
  try {
    mkdirSync(folder, { recursive: true })
    const unfinished = join(folder, `${name}.unfinished`)
    await copyVerified(db, unfinished)
    const path = freePath(folder, name)
    renameSync(unfinished, path)
    syncFolder(folder)
    return path
  } catch (error) {
    throw storageFault(error, { folder })
  }
}
