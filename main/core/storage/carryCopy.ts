/** Carries a backup into another folder, e.g. on a USB stick, and believes in it once it was read back. The folder must be there: a missing stick is no reason to fill the disk. */

import { constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupManifest, manifestPath } from '../base/backupManifest.ts'
import { replaceFile, syncFile, syncFolder } from '../base/durableFile.ts'
import { Fault } from '../base/fault.ts'
import { digestOf } from './digest.ts'
import { storageFault } from './trouble.ts'
import type { VerifiedCopy } from './verifiedCopy.ts'

const assertFolder = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  throw new Fault('storage_broken', `${folder} is not there`, { detail: { reason: 'folder_missing', folder } })
}

const fill = (from: string, unfinished: string, { sha256 }: BackupManifest): void => {
  try {
    rmSync(unfinished, { force: true })
    copyFileSync(from, unfinished, constants.COPYFILE_EXCL)
    syncFile(unfinished)
    if (digestOf(unfinished) !== sha256)
      throw new Fault('storage_broken', 'the copy does not read back as it was written', { detail: { reason: 'copy_differs' } })
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Throws a fault; then nothing is left in `folder`, and what was there is as it was. */
export const carryCopy = ({ path, manifest }: VerifiedCopy, folder: string): void => {
  try {
    assertFolder(folder)
    const target = join(folder, manifest.file)
    if (existsSync(target) || existsSync(manifestPath(target)))
      throw new Fault('conflict', `${target} is there already`, { detail: { reason: 'name_taken', folder } })
    const unfinished = target.replace(/\.db$/, '.unfinished')
    fill(path, unfinished, manifest)
    renameSync(unfinished, target)
    syncFolder(folder)
    replaceFile(manifestPath(target), `${JSON.stringify(manifest, null, 2)}\n`)
  } catch (error) {
    throw storageFault(error, { folder })
  }
}
