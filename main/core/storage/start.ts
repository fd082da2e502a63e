/** From a path to a database that can be worked with: looked at, made or migrated, opened. Once per process, before any other connection. */

import type { DataPaths } from '../base/paths.ts'
import { createDatabase } from './create.ts'
import type { WritableDatabase } from './handles.ts'
import { inspectDatabase, missingDatabase } from './inspect.ts'
import { type MigrationReport, migrate } from './migrate.ts'
import { latestVersion, migrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { openWritable } from './open.ts'
import { recallContent } from './tables/recentContent.ts'

export type StartOptions = Readonly<{
  paths: Pick<DataPaths, 'database' | 'backups'>
  /** False where something outside says that there was a database already, e.g. the audit log's head: a new one would hide the loss. */
  mayCreate: boolean
  /** Integer ms UTC. */
  now: number
  steps?: readonly Migration[]
}>

export type StartedStorage = Readonly<{ db: WritableDatabase }> & MigrationReport

/** Rejects with a fault (see `inspectDatabase` and `migrate`); then no connection is left open and no existing file was replaced. */
export const startStorage = async ({ paths, mayCreate, now, steps = migrations }: StartOptions): Promise<StartedStorage> => {
  const { database, backups } = paths
  if (inspectDatabase(database, latestVersion(steps)) === 'absent') {
    if (!mayCreate) throw missingDatabase(database)
    createDatabase(database, steps)
  }
  const db = openWritable(database)
  try {
    const report = await migrate(db, steps, { backups, now })
    recallContent(db, now)
    return { db, ...report }
  } catch (error) {
    db.close()
    throw error
  }
}
