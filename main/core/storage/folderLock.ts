/** One program per data folder, by a lock of the operating system's: a killed program leaves none behind. */

import { Fault, isFault } from '../base/fault.ts'
import type { DataPaths } from '../base/paths.ts'
import { inspectDatabase } from './inspect.ts'
import { latestVersion, migrations } from './migrations/all.ts'
import { openHeld } from './open.ts'

export type FolderLock = Readonly<{ release: () => void }>

/** Held until released or until the process ends. Faults: `conflict` with reason `folder_in_use` while another program holds the folder. */
export const holdFolder = (lock: string): FolderLock => {
  try {
    const held = openHeld(lock)
    return { release: () => held.close() }
  } catch (cause) {
    if (!isFault(cause) || cause.code !== 'storage_busy') throw cause
    throw new Fault('conflict', 'Another program works in this folder', {
      detail: { reason: 'folder_in_use', path: lock },
      cause,
    })
  }
}

/** As `holdFolder`; before that, whatever is wrong with the folder or the database in it (see `inspectDatabase`), so that a lock is never what hides it. */
export const lockFolder = ({ database, lock }: Pick<DataPaths, 'database' | 'lock'>): FolderLock => {
  inspectDatabase(database, latestVersion(migrations))
  return holdFolder(lock)
}
