import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startOffice } from '../../main/core/audit/start.ts'
import { silentLog } from '../../main/core/base/log.ts'
import { restoreBackup } from '../../main/core/recovery/restore.ts'
import { runBackup } from '../../main/core/threads/backingUp.ts'
import { type TempStore, tempStore } from '../support/store.ts'
import { straceMissing } from '../support/strace.ts'

const script = resolve(import.meta.dirname, '../../scripts/doctor.ts')

let temp: TempStore
beforeEach(async () => {
  temp = await tempStore()
})
afterEach(() => temp.close())

const act = (actor: string) => temp.store.write('act', { at: 1, action: 'OFFICE_STARTED', actor, status: 'SUCCESS' })

/** A shop with a backup that lacks its last entry. */
const backedUp = async (): Promise<string> => {
  await act('before')
  const { folder, second, reason } = { folder: temp.paths.backups, second: null, reason: 'asked' } as const
  const options = { database: temp.paths.database, log: silentLog }
  const { path } = await runBackup(options, { folder, second, reason, at: Date.now() }, new AbortController().signal)
  await act('after')
  return path
}

const doctor = (...more: string[]): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    const args = [script, '--data-dir', temp.paths.folder, ...more]
    execFile(process.execPath, args, (error, out, wrong) => done({ code: error ? 1 : 0, said: out + wrong }))
  })

const actors = async (): Promise<unknown[]> => {
  const { db } = await startOffice(temp.paths, Date.now())
  const found = db.prepare(`SELECT actor FROM audit_log WHERE action = 'OFFICE_STARTED' ORDER BY id`).pluck().all()
  db.close()
  return found
}

test('a truncated database is named, put back by one word, and kept beside', async () => {
  const backup = await backedUp()
  await temp.store.close()
  truncateSync(temp.paths.database, 8_192)
  const damaged = readFileSync(temp.paths.database)
  writeFileSync(`${temp.paths.database}-wal`, 'of another file')
  const found = await doctor()
  expect(found).toMatchObject({ code: 1, said: expect.stringContaining('有問題') })
  expect(readFileSync(temp.paths.database)).toEqual(damaged)
  expect(await doctor('--restore', backup)).toMatchObject({ code: 0, said: expect.stringContaining('已還原') })
  const aside = readdirSync(temp.paths.folder).find((name) => name.startsWith('replaced-')) ?? ''
  expect(readFileSync(join(temp.paths.folder, aside, 'gasdesk.db'))).toEqual(damaged)
  expect(existsSync(join(temp.paths.folder, aside, 'gasdesk.db-wal'))).toBe(true)
  expect(existsSync(`${temp.paths.database}-wal`)).toBe(false)
  expect(await actors()).toEqual(['before'])
}, 30_000)

test('what the backup lacks is counted from the head outside', async () => {
  await backedUp()
  await temp.store.close()
  expect(await doctor()).toMatchObject({ code: 0, said: expect.stringContaining('之後的紀錄 1 筆不在裡面') })
}, 30_000)

test('nothing is restored while the program works in the folder', async () => {
  const backup = await backedUp()
  expect(await doctor('--restore', backup)).toMatchObject({
    code: 1,
    said: expect.stringContaining('另一個程式正在使用同一個資料夾'),
  })
  expect(readdirSync(temp.paths.folder).filter((name) => name.startsWith('replaced-'))).toEqual([])
}, 30_000)

test('nothing is restored under a program that still works, not even where its database looks damaged', async () => {
  const backup = await backedUp()
  truncateSync(temp.paths.database, 8_192)
  expect(() => restoreBackup(temp.paths, backup, 0)).toThrow('Another program')
}, 30_000)

test('a missing database beside a head is called that, not well', async () => {
  await backedUp()
  await temp.store.close()
  rmSync(temp.paths.database)
  expect(await doctor()).toMatchObject({ code: 1, said: expect.stringContaining('找不到資料檔') })
})

/** Restores under strace, with the n-th rename failing or killing. */
const restoreWith = (how: string, when: number, backup: string): Promise<void> =>
  new Promise((done) => {
    const words = ['-f', '-o', '/dev/null', '-e', 'trace=rename', '-e', `inject=rename:${how}:when=${when}`]
    execFile('strace', [...words, process.execPath, script, '--data-dir', temp.paths.folder, '--restore', backup], () => done())
  })

test('where a rename fails, all is put back', async ({ skip }) => {
  const missing = straceMissing()
  if (missing !== null) return skip(missing)
  const backup = await backedUp()
  await temp.store.close()
  const before = readFileSync(temp.paths.database)
  writeFileSync(`${temp.paths.database}-wal`, '')
  for (const when of [1, 2, 3]) {
    const names = readdirSync(temp.paths.folder)
    await restoreWith('error=EIO', when, backup)
    expect([when, readdirSync(temp.paths.folder)]).toEqual([when, names])
    expect(readFileSync(temp.paths.database)).toEqual(before)
  }
  expect(await doctor('--restore', backup)).toMatchObject({ code: 0 })
}, 60_000)

test('killed in the midst, nothing opens without what belongs to it, and the restore can be made again', async ({ skip }) => {
  const missing = straceMissing()
  if (missing !== null) return skip(missing)
  const backup = await backedUp()
  await temp.store.close()
  writeFileSync(`${temp.paths.database}-wal`, '')
  await restoreWith('signal=SIGKILL', 2, backup)
  await expect(actors()).rejects.toMatchObject({ detail: { reason: 'file_missing' } })
  expect(await doctor()).toMatchObject({ code: 1, said: expect.stringContaining('找不到資料檔') })
  expect(await doctor('--restore', backup)).toMatchObject({ code: 0 })
  expect(await actors()).toEqual(['before'])
}, 60_000)

test('a backup that was changed since is refused, and the database stays', async () => {
  const backup = await backedUp()
  await temp.store.close()
  const bytes = readFileSync(backup)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(backup, bytes)
  expect(() => restoreBackup(temp.paths, backup, 0)).toThrow('backup_changed')
  expect(await actors()).toEqual(['before', 'after'])
})

test('a restored log says so, and names at the next start where it was longer before', async () => {
  const backup = await backedUp()
  await temp.store.close()
  restoreBackup(temp.paths, backup, 7)
  const { db, auditHead } = await startOffice(temp.paths, 8)
  const actions = db.prepare('SELECT action FROM audit_log ORDER BY id').pluck().all()
  db.close()
  expect(actions.slice(-2)).toEqual(['BACKUP_RESTORED', 'AUDIT_HEAD_MISMATCHED'])
  expect(auditHead.state).toBe('broken')
})
