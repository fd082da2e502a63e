import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { createDatabase } from '../../../main/core/storage/create.ts'
import { inspectDatabase } from '../../../main/core/storage/inspect.ts'
import { migrations } from '../../../main/core/storage/migrations/all.ts'
import { openWritable } from '../../../main/core/storage/open.ts'
import { startStorage } from '../../../main/core/storage/start.ts'
import { folderState } from '../../support/fileState.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-inspect-'))
  path = dataPaths(folder).database
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = (database = path) =>
  startStorage({ paths: { database, backups: dataPaths(folder).backups }, mayCreate: true, now: 1_700_000_000_000 })

/** Starts on what lies there, expects the refusal and that nothing was touched. */
const expectRefusal = async (refusal: object, database = path): Promise<void> => {
  const before = folderState(folder)
  await expect(start(database)).rejects.toMatchObject({ name: 'Fault', ...refusal })
  expect(folderState(folder)).toEqual(before)
}

const make = (change: (db: Database.Database) => void): void => {
  createDatabase(path, migrations)
  const db = new Database(path)
  change(db)
  db.close()
}

describe('a file that is not ours stays as it is', () => {
  it.each([
    ['another program', (db: Database.Database) => db.pragma('application_id = 1')],
    ['nobody, by its header', (db: Database.Database) => db.pragma('application_id = 0')],
  ])('a database of %s is foreign', async (_, change) => {
    make(change)
    await expectRefusal({ code: 'foreign_database' })
  })

  it('a database of another program in WAL mode gets no side files', async () => {
    make((db) => {
      db.pragma('journal_mode = WAL')
      db.pragma('application_id = 7')
    })
    await expectRefusal({ code: 'foreign_database', detail: { path, applicationId: 7 } })
  })

  it('a newer schema is refused and both versions are named', async () => {
    make((db) => db.pragma('user_version = 99'))
    await expectRefusal({ code: 'newer_database', detail: { path, version: 99, latest: 1 } })
  })
})

describe('a newer schema that a crash left in the WAL', () => {
  it('is refused; the database and its WAL stay as they are', async () => {
    make(() => {})
    const db = openWritable(path)
    db.pragma('user_version = 99')
    const copy = join(folder, 'crashed')
    mkdirSync(copy)
    // A crash leaves the main file with the old version in its header and the new one in the WAL.
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, join(copy, `gasdesk.db${suffix}`))
    db.close()
    const crashed = dataPaths(copy).database
    const bytes = () => [readFileSync(crashed), readFileSync(`${crashed}-wal`)]
    const before = bytes()
    await expect(start(crashed)).rejects.toMatchObject({ code: 'newer_database', detail: { version: 99 } })
    expect(bytes()).toEqual(before)
  })
})

describe('what cannot be opened is told apart, and nothing is destroyed', () => {
  it('an empty file is damage, not a fresh start', async () => {
    writeFileSync(path, '')
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'empty', path } })
  })

  it('a text file is no database', async () => {
    writeFileSync(path, 'a shopping list, long enough to hold a header of one hundred bytes. '.repeat(3))
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'not_a_database', path } })
  })

  it('a file cut to half is truncated', async () => {
    make(() => {})
    truncateSync(path, readFileSync(path).length / 2)
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'truncated', path } })
  })

  it('a file cut within its header is no database', async () => {
    make(() => {})
    truncateSync(path, 60)
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'not_a_database', path } })
  })

  it('a folder in its place', async () => {
    mkdirSync(path)
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'is_directory', path } })
  })

  it('a folder that is missing', async () => {
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'folder_missing' } }, join(folder, 'gone', 'gasdesk.db'))
  })

  it('a file where a folder should be', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'folder_missing' } }, join(folder, 'file', 'gasdesk.db'))
  })

  it('a WAL whose database was taken away', async () => {
    writeFileSync(`${path}-wal`, 'pages')
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'file_missing', path } })
  })

  it('a database with a trashed schema', async () => {
    make(() => {})
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(3996, 0xff), bytes.subarray(4096)]))
    await expectRefusal({ code: 'storage_broken', detail: { reason: 'SQLITE_CORRUPT', path } })
  })
})

describe('a place that may not be written', { timeout: 30_000 }, () => {
  /** Permissions bind everyone but root, so root's child becomes nobody once it has loaded the program. */
  const inspectAsNobody = (): string => {
    const script = `
      import { inspectDatabase } from ${JSON.stringify(new URL('../../../main/core/storage/inspect.ts', import.meta.url).href)}
      if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534) }
      try { console.log(inspectDatabase(${JSON.stringify(path)}, 1)) } catch (error) { console.log(error.code, error.detail.reason) }`
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    return child.stdout.trim() || child.stderr
  }

  it.skipIf(process.platform === 'win32')('a folder without write permission', () => {
    chmodSync(folder, 0o555)
    expect(inspectAsNobody()).toBe('storage_broken not_writable')
  })

  it.skipIf(process.platform === 'win32')('a file without write permission', () => {
    make(() => {})
    chmodSync(folder, 0o777)
    chmodSync(path, 0o444)
    expect(inspectAsNobody()).toBe('storage_broken not_writable')
  })
})

describe('what may be worked with', () => {
  it('nothing at all', () => {
    expect(inspectDatabase(path, 1)).toBe('absent')
  })

  it('a database of ours', () => {
    make(() => {})
    const before = folderState(folder)
    expect(inspectDatabase(path, 1)).toBe('ours')
    expect(folderState(folder)).toEqual(before)
  })
})
