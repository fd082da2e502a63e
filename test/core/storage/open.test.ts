import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFault } from '../../../main/core/base/fault.ts'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { openReadable, openWritable } from '../../../main/core/storage/open.ts'
import { startStorage } from '../../../main/core/storage/start.ts'
import { storageFault } from '../../../main/core/storage/trouble.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const settings = (db: Pick<Database.Database, 'pragma'>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, db.pragma(name, { simple: true })]))

const shared = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 2000,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
}

describe('every connection has the settings that durability rests on', () => {
  it('the writer', () => {
    const { db } = database
    db.prepare('SELECT count(*) FROM events').get()
    const wanted = { ...shared, temp_store: 2, cache_size: -16_384, wal_autocheckpoint: 1000, journal_size_limit: 67_108_864 }
    expect(settings(db, Object.keys(wanted))).toEqual(wanted)
  })

  it('a reader', () => {
    const db = openReadable(database.path)
    db.prepare('SELECT count(*) FROM events').get()
    expect(settings(db, Object.keys(shared))).toEqual(shared)
    db.close()
  })
})

describe('a reading connection', () => {
  it('cannot write', () => {
    const db = openReadable(database.path)
    expect(() => db.prepare(`UPDATE counters SET value = 9`).run()).toThrow('readonly')
    db.close()
  })

  it('sees what was committed and not what was not', () => {
    const reader = openReadable(database.path)
    const value = () => reader.prepare('SELECT value FROM counters').pluck().get()
    database.db.exec('BEGIN IMMEDIATE; UPDATE counters SET value = 5')
    expect(value()).toBe(0)
    database.db.exec('COMMIT')
    expect(value()).toBe(5)
    reader.close()
  })
})

describe('a connection that cannot be had', () => {
  it('is a storage fault where another program holds the file', () => {
    const path = join(database.folder, 'held.db')
    const holder = new Database(path)
    holder.exec('CREATE TABLE t (a); BEGIN EXCLUSIVE')
    const failure = (() => {
      try {
        return openWritable(path)
      } catch (error) {
        return error
      }
    })()
    expect(failure).toMatchObject({ code: 'storage_busy', detail: { reason: 'SQLITE_BUSY', path } })
    holder.close()
  })

  it('is a storage fault where there is no file; none is made', () => {
    const path = join(database.folder, 'absent.db')
    expect(() => openWritable(path)).toThrow(expect.objectContaining({ code: 'storage_broken' }))
    expect(readdirSync(database.folder)).not.toContain('absent.db')
  })
})

describe('starting in an empty folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gasdesk-start-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const start = (mayCreate: boolean) => startStorage({ paths: dataPaths(folder), mayCreate, now: 0 })

  it('makes a database of the newest schema, without a copy', async () => {
    const { db, migratedFrom, backup } = await start(true)
    expect(settings(db, ['application_id', 'user_version'])).toEqual({ application_id: 0x47415344, user_version: 1 })
    expect({ migratedFrom, backup }).toEqual({ migratedFrom: null, backup: null })
    db.close()
    expect(readdirSync(folder)).toEqual(['gasdesk.db'])
  })

  it('makes none where one must have been', async () => {
    await expect(start(false)).rejects.toMatchObject({ code: 'storage_broken', detail: { reason: 'file_missing' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes no notice of a creation that a crash cut short', async () => {
    writeFileSync(join(folder, 'gasdesk.db.unfinished'), 'half a page')
    const { db } = await start(true)
    db.close()
    expect(readdirSync(folder)).toEqual(['gasdesk.db'])
  })
})

describe("SQLite's and the file system's errors become failure codes", () => {
  const failing = (code: string) => Object.assign(new Error('the reason'), { code })

  it.each([
    ['SQLITE_FULL', 'storage_full'],
    ['ENOSPC', 'storage_full'],
    ['SQLITE_IOERR_SHMSIZE', 'storage_full'],
    ['SQLITE_BUSY', 'storage_busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'storage_busy'],
    ['SQLITE_LOCKED', 'storage_busy'],
    ['SQLITE_IOERR_FSYNC', 'storage_broken'],
    ['SQLITE_CORRUPT_VTAB', 'storage_broken'],
    ['SQLITE_NOTADB', 'storage_broken'],
    ['SQLITE_READONLY', 'storage_broken'],
    ['SQLITE_CANTOPEN', 'storage_broken'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'internal'],
  ])('%s is %s', (code, expected) => {
    expect(storageFault(failing(code)).code).toBe(expected)
  })

  it('the original code is kept as the reason', () => {
    expect(storageFault(failing('SQLITE_IOERR_WRITE'), { path: 'p' }).detail).toEqual({ reason: 'SQLITE_IOERR_WRITE', path: 'p' })
  })

  it('a fault stays the one it is, and what is no error is internal', () => {
    const fault = storageFault(failing('SQLITE_FULL'))
    expect(storageFault(fault)).toBe(fault)
    expect(storageFault('text').code).toBe('internal')
    expect(isFault(storageFault(undefined))).toBe(true)
  })
})
