/** Brings a database to the program's schema: a verified copy first, then each step in a transaction of its own that also records its version. */

import { Fault } from '../base/fault.ts'
import type { WritableDatabase } from './handles.ts'
import { latestVersion } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { storageFault } from './trouble.ts'
import { makeVerifiedCopy, nameStamp } from './verifiedCopy.ts'

/** `migratedFrom`: the schema's version before, or null where nothing was to be done; `backup`: the path of the copy made before. */
export type MigrationReport = Readonly<{ migratedFrom: number | null; backup: string | null }>

const schemaVersion = (db: WritableDatabase): number => Number(db.pragma('user_version', { simple: true }))

const assertReferences = (db: WritableDatabase): void => {
  const broken = db.prepare('PRAGMA foreign_key_check').all()
  if (broken.length > 0) throw new Error(`${broken.length} rows refer to rows that do not exist`)
}

/** One step and its version in one transaction: after a crash both are there or neither. */
const runStep = (db: WritableDatabase, step: Migration): void => {
  // A table that others refer to can be rebuilt only with enforcement off, which must be said outside the transaction
  // (sqlite.org/lang_altertable.html §7); assertReferences stands in for it.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      step.up(db)
      assertReferences(db)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** Runs the steps that the database lacks. Throws a fault that names the step; those before it stay done. */
export const runSteps = (db: WritableDatabase, steps: readonly Migration[], backup: string | null): void => {
  for (const step of steps.filter(({ version }) => version > schemaVersion(db))) {
    try {
      runStep(db, step)
    } catch (error) {
      const { code, message } = storageFault(error)
      throw new Fault(
        code === 'internal' ? 'storage_broken' : code,
        `migration ${step.version} (${step.name}) failed: ${message}`,
        {
          detail: { reason: 'migration_failed', version: step.version, name: step.name, backup },
          cause: error,
        },
      )
    }
  }
}

/**
 * Migrates an open database. `backups`: folder for the copy, made where it is missing; `now`: integer ms UTC, for the copy's name.
 * Rejects with a fault when the copy cannot be made or verified (then nothing was changed) or when a step fails.
 */
export const migrate = async (
  db: WritableDatabase,
  steps: readonly Migration[],
  { backups, now }: Readonly<{ backups: string; now: number }>,
): Promise<MigrationReport> => {
  const version = schemaVersion(db)
  const latest = latestVersion(steps)
  if (version >= latest) return { migratedFrom: null, backup: null }
  const name = `before-v${latest}-from-v${version}-${nameStamp(now)}`
  const { path: backup } = await makeVerifiedCopy(db, { folder: backups, name, reason: 'before_migration', at: now })
  runSteps(db, steps, backup)
  // The header of the main file now says the new version, for whoever looks at it without opening it.
  db.pragma('wal_checkpoint(TRUNCATE)')
  return { migratedFrom: version, backup }
}
