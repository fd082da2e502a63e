/** Makes a new database under another name and gives it its own once it is whole: an unfinished one is never mistaken for a damaged one. */

import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from '../base/durableFile.ts'
import { applicationId } from './format.ts'
import { runSteps } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { openAlone } from './open.ts'
import { storageFault } from './trouble.ts'

const fill = (path: string, steps: readonly Migration[]): void => {
  const db = openAlone(path, 'create')
  try {
    // Before WAL mode, so that the main file's header says it from its first byte on.
    db.pragma(`application_id = ${applicationId}`)
    runSteps(db, steps, null)
  } finally {
    db.close()
  }
}

const clear = (unfinished: string): void => {
  for (const suffix of ['', '-journal']) rmSync(unfinished + suffix, { force: true })
}

const createUnfinished = (unfinished: string, steps: readonly Migration[]): void => {
  try {
    clear(unfinished)
    fill(unfinished, steps)
  } catch (error) {
    clear(unfinished)
    throw error
  }
}

/** Creates the database at `path`, where nothing may lie, with every migration applied. Throws a fault; then nothing is left. */
export const createDatabase = (path: string, steps: readonly Migration[]): void => {
  const unfinished = `${path}.unfinished`
  try {
    createUnfinished(unfinished, steps)
    renameSync(unfinished, path)
    syncFolder(dirname(path))
  } catch (error) {
    throw storageFault(error, { path })
  }
}
