import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { readHead, writeHead } from '../../../main/core/audit/head.ts'
import { startOffice } from '../../../main/core/audit/start.ts'
import { verifyAudit } from '../../../main/core/audit/verify.ts'
import { dataPaths } from '../../../main/core/base/paths.ts'
import type { WritableDatabase } from '../../../main/core/storage/handles.ts'
import { lastAuditLink } from '../../../main/core/storage/tables/auditLog.ts'

const now = 1_767_225_600_000

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-office-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const paths = () => dataPaths(folder)
const start = () => startOffice(paths(), now)
const append = (db: WritableDatabase) =>
  appendAudit(db, { at: now, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
const actions = (db: WritableDatabase): unknown[] => db.prepare('SELECT action FROM audit_log ORDER BY id').pluck().all()

/** Starts, adds entries, keeps the head and stops, as a day at the office does. */
const spendDay = async (entries: number): Promise<void> => {
  const { db } = await start()
  for (let count = 0; count < entries; count += 1) append(db)
  writeHead(paths().auditHead, lastAuditLink(db) ?? { id: 0, hash: '' }, now)
  db.close()
}

describe('an office that starts for the first time', () => {
  it('has an empty log and a head before the first entry', async () => {
    const { db, auditHead } = await start()
    expect(auditHead).toEqual({ state: 'ok' })
    expect(actions(db)).toEqual([])
    expect(readHead(paths().auditHead)).toEqual({ state: 'read', head: { id: 0, hash: '0'.repeat(64), at: now } })
    db.close()
  })

  it('may have been killed before it wrote an entry', async () => {
    const { db } = await start()
    db.close()
    rmSync(paths().database)
    const again = await start()
    expect(again.auditHead).toEqual({ state: 'ok' })
    again.db.close()
  })
})

describe('an office that starts again', () => {
  it('finds its log as it left it', async () => {
    await spendDay(2)
    const { db, auditHead } = await start()
    expect(auditHead).toEqual({ state: 'ok' })
    expect(actions(db)).toEqual(['OFFICE_STARTED', 'OFFICE_STARTED'])
    db.close()
  })

  it('makes no new database where entries are known to have been', async () => {
    await spendDay(2)
    for (const name of readdirSync(folder).filter((name) => name.startsWith('gasdesk.db'))) rmSync(join(folder, name))
    await expect(start()).rejects.toMatchObject({ code: 'storage_broken', detail: { reason: 'file_missing' } })
    expect(readdirSync(folder)).toEqual(['audit-head.json'])
  })

  it('takes an emptied file for damage', async () => {
    await spendDay(2)
    writeFileSync(paths().database, '')
    const head = readFileSync(paths().auditHead)
    await expect(start()).rejects.toMatchObject({ code: 'storage_broken', detail: { reason: 'empty' } })
    expect(readFileSync(paths().database).length).toBe(0)
    expect(readFileSync(paths().auditHead)).toEqual(head)
  })
})

describe('an office whose log does not fit the kept head', () => {
  const expectMismatch = async (check: object): Promise<void> => {
    const { db, auditHead } = await start()
    expect(auditHead).toEqual({ state: 'broken', ...check })
    expect(actions(db).at(-1)).toBe('AUDIT_HEAD_MISMATCHED')
    const kept = readHead(paths().auditHead)
    expect(verifyAudit(db, { head: kept })).toMatchObject({ isIntact: true })
    db.close()
    const again = await start()
    expect(again.auditHead).toEqual({ state: 'ok' })
    again.db.close()
  }

  it('says so, writes it into the log and goes on: put back to an older copy', async () => {
    await spendDay(2)
    copyFileSync(paths().database, join(folder, 'yesterday'))
    await spendDay(3)
    copyFileSync(join(folder, 'yesterday'), paths().database)
    await expectMismatch({ id: 3, cause: 'truncated' })
  })

  it('the same where only the write-ahead log was taken away', async () => {
    await spendDay(2)
    const { db } = await start()
    append(db)
    writeHead(paths().auditHead, lastAuditLink(db) ?? { id: 0, hash: '' }, now)
    const main = readFileSync(paths().database)
    db.close()
    writeFileSync(paths().database, main)
    await expectMismatch({ id: 3, cause: 'truncated' })
  })

  it('the same where the head was taken away or spoiled', async () => {
    await spendDay(2)
    rmSync(paths().auditHead)
    await expectMismatch({ id: 2, cause: 'head' })
    writeFileSync(paths().auditHead, 'spoiled')
    await expectMismatch({ id: 3, cause: 'head' })
  })
})
