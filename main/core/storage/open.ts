/** Opens connections with every setting that durability rests on, and proves each after a real read. The only file that loads better-sqlite3. */

import Database from 'better-sqlite3'
import { Fault } from '../base/fault.ts'
import type { ReadableConnection, WritableDatabase } from './handles.ts'
import { createRecentContent } from './tables/recentContent.ts'
import { storageFault } from './trouble.ts'

/** The first fixed SQLite: before it two connections could corrupt a WAL database (sqlite.org/wal.html, "the WAL-reset bug"). */
const oldestSqlite = [3, 51, 3] as const

const megabyte = 1_048_576

/** In the order of sqlite.org's advice; what must read back as set. */
const settings: readonly (readonly [name: string, value: number])[] = [
  // FULL: a 200 means fsynced. better-sqlite3's own default loses acknowledged rows when the power goes.
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', 2000],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
]

/** Only a writer checkpoints, so only a writer bounds the WAL. */
const writerSettings: readonly (readonly [name: string, value: number])[] = [
  ...settings,
  // MEMORY: what a savepoint may have to take back would else be written to a temporary file, some 35 writes for a delivery.
  ['temp_store', 2],
  // 16 MiB: the inner pages of every index stay at hand, also in a database of years.
  ['cache_size', -16_384],
  ['wal_autocheckpoint', 1000],
  ['journal_size_limit', 64 * megabyte],
]

const assertVersion = (db: Database.Database): void => {
  const version = String(db.prepare<[], string>('SELECT sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [wantedMajor, wantedMinor, wantedPatch] = oldestSqlite
  const difference = major - wantedMajor || minor - wantedMinor || patch - wantedPatch
  if (difference < 0) throw new Fault('internal', `SQLite ${version} can corrupt a WAL database`, { detail: { version } })
}

const settingOf = (db: Database.Database, name: string): unknown => db.pragma(name, { simple: true })

/** Checks each setting after a read: straight after `journal_mode=WAL`, `synchronous` still answers what it is about to stop being. */
const assertSettings = (db: Database.Database, wanted: typeof settings): void => {
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  const journal = settingOf(db, 'journal_mode')
  if (journal !== 'wal')
    throw new Fault('storage_broken', `journal_mode is ${journal}, not wal`, { detail: { reason: 'no_wal' } })
  for (const [name, value] of wanted) {
    const found = settingOf(db, name)
    if (found !== value) throw new Fault('internal', `${name} is ${found}, not ${value}`, { detail: { name, found } })
  }
}

/** Runs `prepare` on a new connection; closes it again, and throws a fault, where that fails. */
const connected = (path: string, options: Database.Options, prepare: (db: Database.Database) => void): Database.Database => {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { timeout: 2000, ...options })
    assertVersion(db)
    prepare(db)
    return db
  } catch (error) {
    db?.close()
    throw storageFault(error, { path })
  }
}

const apply = (db: Database.Database, wanted: typeof settings): void => {
  for (const [name, value] of wanted) db.pragma(`${name} = ${value}`)
  assertSettings(db, wanted)
}

/** The writing connection to an existing database. The file must have been found to be ours: see `inspectDatabase`. */
export const openWritable = (path: string): WritableDatabase =>
  connected(path, { fileMustExist: true }, (db) => {
    db.pragma('journal_mode = WAL')
    apply(db, writerSettings)
    db.exec(createRecentContent)
  }) as WritableDatabase

/** A reading connection; SQLite refuses every write through it. */
export const openReadable = (path: string): ReadableConnection =>
  connected(path, { readonly: true, fileMustExist: true }, (db) => apply(db, settings)) as Database.Database & ReadableConnection

/**
 * A connection to a single file that nobody else has open and that needs no WAL: a database in the making (`create`), a finished copy to be
 * folded into one file (`change`), or one to be looked at (`look`: nothing is written, not even a side file).
 */
export const openAlone = (path: string, intent: 'create' | 'change' | 'look'): WritableDatabase => {
  const options = { fileMustExist: intent !== 'create', readonly: intent === 'look' }
  return connected(path, options, (db) => {
    if (intent !== 'look') db.pragma('journal_mode = DELETE')
    for (const [name, value] of settings) db.pragma(`${name} = ${value}`)
  }) as WritableDatabase
}

/**
 * A file for the program's own notes, which may be made again: `make` writes it as fast as the disk takes it and leaves nothing behind if it is
 * broken off but a file to be thrown away; `look` only reads it.
 */
export const openScratch = (path: string, intent: 'make' | 'look'): WritableDatabase =>
  connected(path, { fileMustExist: intent === 'look', readonly: intent === 'look' }, (db) => {
    db.pragma('trusted_schema = 0')
    if (intent === 'look') return
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('locking_mode = EXCLUSIVE')
  }) as WritableDatabase

/** Holds a file against everybody else until it is closed: an empty database whose only use is the operating system's lock on it. Never waits. */
export const openHeld = (path: string): Readonly<{ close: () => void }> =>
  connected(path, { timeout: 0 }, (db) => db.exec('BEGIN EXCLUSIVE'))
