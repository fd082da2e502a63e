/** The backups in a folder, by what their manifests say; whatever else lies there is not ours to touch. */

import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupManifest, manifestPath, parseManifest } from '../base/backupManifest.ts'
import { superseded } from './rotation.ts'

const isAbsence = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Null where the manifest is none, or tells of a file that is not there in its full length. */
const vouchedFor = async (folder: string, name: string): Promise<BackupManifest | null> => {
  try {
    const manifest = parseManifest(await readFile(join(folder, name), 'utf8'))
    if (manifest === null || manifestPath(manifest.file) !== name) return null
    return (await stat(join(folder, manifest.file))).size === manifest.bytes ? manifest : null
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
}

/** None where there is no such folder. */
const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isAbsence(error)) return []
    throw error
  })

/** Newest first; empty where there is no such folder. Rejects with the file system's own error. */
export const listBackups = async (folder: string): Promise<BackupManifest[]> => {
  const names = await namesIn(folder)
  const found = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => vouchedFor(folder, name)))
  return found.filter((manifest) => manifest !== null).toSorted((a, b) => b.madeAt - a.madeAt)
}

/** Takes away what newer backups stand in for; the manifest last, so that a file which stays behind still says what it is. */
export const rotate = async (folder: string, now: number, zone: string): Promise<void> => {
  for (const { file } of superseded(await listBackups(folder), now, zone)) {
    await rm(join(folder, file), { force: true })
    await rm(manifestPath(join(folder, file)), { force: true })
  }
}

/** A copy that a killed program left half made: ours by its name, whichever of its side files it is. */
const isUnfinished = (name: string): boolean => /^(?:gasdesk|before)-.*\.unfinished(?:-journal|-wal|-shm)?$/.test(name)

/** Takes away what a killed program left half made, which a full disk could need. Only while no backup is in the making. */
export const sweepUnfinished = async (folder: string): Promise<void> => {
  for (const name of (await namesIn(folder)).filter(isUnfinished)) await rm(join(folder, name), { force: true })
}
