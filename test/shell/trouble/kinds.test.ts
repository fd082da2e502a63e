/** Every way in which an office cannot open is told as what it is, with a next step. */

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Fault } from '../../../main/core/base/fault.ts'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { openSettings } from '../../../main/core/base/settings.ts'
import { lockFolder } from '../../../main/core/storage/folderLock.ts'
import { applicationId } from '../../../main/core/storage/format.ts'
import { stepsFor, troubleOf } from '../../../main/shell/trouble/kinds.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-trouble-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

const troubleIn = (act: () => unknown): string => {
  try {
    act()
    return 'none'
  } catch (error) {
    return troubleOf(error)
  }
}
const database = (act: (db: Database.Database) => void) => {
  const db = new Database(dataPaths(folder).database)
  act(db)
  db.close()
}
const lock = () => lockFolder(dataPaths(folder))

it.each<[string, string, () => void]>([
  ['an empty file', 'damaged', () => writeFileSync(dataPaths(folder).database, '')],
  ['a text', 'damaged', () => writeFileSync(dataPaths(folder).database, 'x'.repeat(9_000))],
  ['a folder of that name', 'damaged', () => mkdirSync(dataPaths(folder).database)],
  ['a log without its database', 'damaged', () => writeFileSync(`${dataPaths(folder).database}-wal`, 'x'.repeat(9_000))],
  ["another program's database", 'foreign', () => database((db) => db.exec('CREATE TABLE t (x)'))],
  [
    'a later database',
    'newer',
    () => database((db) => db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 999; CREATE TABLE t (x)`)),
  ],
])('%s is told as %s', (_, trouble, make) => {
  make()
  expect(troubleIn(lock)).toBe(trouble)
})

it('a folder that is gone is told as missing', () => {
  expect(troubleIn(() => lockFolder(dataPaths(join(folder, 'gone'))))).toBe('folderMissing')
  expect(troubleIn(() => mkdirSync(join(folder, 'gone', 'deep')))).toBe('folderMissing')
})

it('a second program in the folder is told', () => {
  const held = lock()
  expect(troubleIn(lock)).toBe('folderInUse')
  held.release()
})

it('settings that cannot be read are told', () => {
  writeFileSync(dataPaths(folder).settings, '{')
  expect(troubleIn(() => openSettings(dataPaths(folder).settings))).toBe('settings')
})

it.each<[unknown, string]>([
  [new Fault('storage_broken', '', { detail: { reason: 'not_writable' } }), 'notWritable'],
  [new Fault('storage_broken', '', { detail: { reason: 'SQLITE_READONLY' } }), 'notWritable'],
  [new Fault('storage_full', ''), 'full'],
  [new Fault('storage_busy', '', { detail: { reason: 'SQLITE_BUSY' } }), 'busy'],
  [new Fault('conflict', '', { detail: { reason: 'EADDRINUSE', port: 8787 } }), 'portTaken'],
  [Object.assign(new Error(), { code: 'EACCES' }), 'notWritable'],
  [Object.assign(new Error(), { code: 'EROFS' }), 'notWritable'],
  [Object.assign(new Error(), { code: 'ENOSPC' }), 'full'],
  [new Fault('internal', 'x'), 'unknown'],
  [new TypeError('x'), 'unknown'],
  ['x', 'unknown'],
  [null, 'unknown'],
])('%j is %s', (error, trouble) => {
  expect(troubleOf(error)).toBe(trouble)
})

it('offers to try again only where that can help, and never leaves without a way out', () => {
  expect(stepsFor('newer')).toEqual(['folder', 'quit'])
  for (const trouble of ['folderInUse', 'notWritable', 'damaged', 'unknown'] as const) {
    expect(stepsFor(trouble)).toContain('retry')
    expect(stepsFor(trouble).at(-1)).toBe('quit')
  }
})
