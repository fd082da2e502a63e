import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { dataPaths } from '../../../main/core/base/paths.ts'
import type { WritableDatabase } from '../../../main/core/storage/handles.ts'
import { latestVersion, migrations } from '../../../main/core/storage/migrations/all.ts'
import type { Migration } from '../../../main/core/storage/migrations/migration.ts'
import { type StartedStorage, startStorage } from '../../../main/core/storage/start.ts'
import { failing, laterSteps, orphaning } from './laterSteps.ts'

const now = Date.UTC(2026, 0, 31, 23, 59, 59)
const before = latestVersion(migrations)
const latest = latestVersion(laterSteps)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = (steps: readonly Migration[]): Promise<StartedStorage> =>
  startStorage({ paths: dataPaths(folder), mayCreate: true, now, steps })

const versionOf = (db: WritableDatabase): unknown => db.pragma('user_version', { simple: true })
const names = (db: Pick<Database.Database, 'prepare'>): unknown[] =>
  db.prepare('SELECT name FROM customers ORDER BY seq').pluck().all()
const backups = (): string[] =>
  existsSync(dataPaths(folder).backups)
    ? readdirSync(dataPaths(folder).backups)
        .filter((name) => name.endsWith('.db'))
        .sort()
    : []

/** A shop of the released schema with one customer, one order and one audit entry. */
const makeShop = async (): Promise<void> => {
  const { db } = await start(migrations)
  db.exec(`
    INSERT INTO customers (id, name, is_incomplete, created_at, updated_at, origins, revision) VALUES ('C1', '測試客戶', 0, 1, 1, '{}', 1);
    INSERT INTO orders (order_no, channel, customer_id, status, created_at, updated_at, origins, revision)
    VALUES ('A1', 'company', 'C1', 'pending', 1, 1, '{}', 2)`)
  appendAudit(db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
  db.close()
}

describe('the steps of the schema', () => {
  it('are numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })
})

describe('a database of an older schema', () => {
  beforeEach(makeShop)

  it('is brought to the newest one with its rows', async () => {
    const { db, migratedFrom } = await start(laterSteps)
    expect(migratedFrom).toBe(before)
    expect(versionOf(db)).toBe(latest)
    expect(db.prepare('SELECT name, district FROM customers').all()).toEqual([{ name: '測試客戶', district: '大安' }])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => db.exec(`DELETE FROM customers`)).toThrow('FOREIGN KEY')
    db.close()
  })

  it('is copied first, whole, as one file of the old schema', async () => {
    const { db, backup } = await start(laterSteps)
    db.close()
    expect(backups()).toEqual([`before-v${latest}-from-v${before}-20260131T235959Z.db`])
    expect(backup).toBe(join(dataPaths(folder).backups, backups()[0] ?? ''))
    const copy = new Database(backup ?? '', { readonly: true, fileMustExist: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(before)
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(names(copy)).toEqual(['測試客戶'])
    copy.close()
  })

  it('can be started from its copy', async () => {
    const { db, backup } = await start(laterSteps)
    db.close()
    const path = dataPaths(folder).database
    writeFileSync(path, readFileSync(backup ?? ''))
    const { db: again } = await start(migrations)
    expect(names(again)).toEqual(['測試客戶'])
    again.close()
  })

  it('is neither copied nor changed when there is nothing to do', async () => {
    const { db, migratedFrom, backup } = await start(migrations)
    expect({ migratedFrom, backup, files: backups() }).toEqual({ migratedFrom: null, backup: null, files: [] })
    db.close()
  })

  it("says its schema in the file's header as soon as it is migrated", async () => {
    const { db } = await start(laterSteps)
    expect(readFileSync(dataPaths(folder).database).readUInt32BE(60)).toBe(latest)
    db.close()
  })
})

describe('a migration that fails', () => {
  beforeEach(makeShop)

  const expectOldShop = async (): Promise<void> => {
    const { db } = await start(migrations)
    expect(versionOf(db)).toBe(before)
    expect(names(db)).toEqual(['測試客戶'])
    db.close()
  }

  it('says which step and why, and leaves the old data usable', async () => {
    await expect(start([...migrations, failing])).rejects.toMatchObject({
      code: 'storage_broken',
      message: `migration ${failing.version} (failing) failed: the step is wrong`,
      detail: {
        reason: 'migration_failed',
        version: failing.version,
        name: 'failing',
        backup: expect.stringContaining('before-v'),
      },
    })
    await expectOldShop()
  })

  it('keeps the steps before it', async () => {
    const second = { ...failing, version: before + 2 }
    const [addColumn] = laterSteps.slice(before)
    await expect(start([...migrations, ...(addColumn ? [addColumn] : []), second])).rejects.toThrow('the step is wrong')
    const { db, migratedFrom } = await start(laterSteps)
    expect({ migratedFrom, version: versionOf(db), names: names(db) }).toEqual({
      migratedFrom: before + 1,
      version: latest,
      names: ['測試客戶'],
    })
    db.close()
  })

  it('may not leave rows that refer to nothing', async () => {
    await expect(start([...migrations, orphaning])).rejects.toThrow('1 rows refer to rows that do not exist')
    await expectOldShop()
  })

  it('twice in the same second keeps both copies, the first untouched', async () => {
    const steps = [...migrations, failing]
    await expect(start(steps)).rejects.toThrow()
    const [first = ''] = backups()
    const bytes = readFileSync(join(dataPaths(folder).backups, first))
    await expect(start(steps)).rejects.toThrow()
    expect(backups()).toEqual([first.replace('.db', '-2.db'), first])
    expect(readFileSync(join(dataPaths(folder).backups, first))).toEqual(bytes)
  })
})

describe('a copy that cannot be made or proved', () => {
  beforeEach(makeShop)

  it('stops the migration before it begins', async () => {
    writeFileSync(dataPaths(folder).backups, 'a file where the folder should be')
    await expect(start(laterSteps)).rejects.toMatchObject({
      code: 'storage_broken',
      detail: { reason: 'EEXIST', folder: dataPaths(folder).backups },
    })
    const { db } = await start(migrations)
    expect(versionOf(db)).toBe(before)
    db.close()
  })

  it('of a database with a broken index is refused, and no file is left', async () => {
    const db = new Database(dataPaths(folder).database)
    db.unsafeMode(true)
    db.pragma('writable_schema = ON')
    db.exec(`UPDATE sqlite_schema SET sql = replace(sql, '(revision)', '(created_at)') WHERE name = 'orders_by_revision'`)
    db.close()
    await expect(start(laterSteps)).rejects.toMatchObject({ code: 'storage_broken', detail: { reason: 'copy_unsound' } })
    expect(backups()).toEqual([])
  })
})
