import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { checkHead, readHead, writeHead } from '../../../main/core/audit/head.ts'
import { verifyAudit } from '../../../main/core/audit/verify.ts'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { fillSampleLog, sampleSize } from './sampleLog.ts'

let database: TempDatabase
let path: string
beforeEach(() => {
  database = tempDatabase()
  path = dataPaths(database.folder).auditHead
})
afterEach(() => database.close())

const append = () => appendAudit(database.db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
const check = () => checkHead(database.db, readHead(path))

describe('the kept head', () => {
  it('is read as it was written, and no other file is left', () => {
    const before = readdirSync(database.folder)
    const { id, hash } = append()
    writeHead(path, { id, hash }, 42)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ id, hash, at: 42 })
    expect(readHead(path)).toEqual({ state: 'read', head: { id, hash, at: 42 } })
    expect(readdirSync(database.folder).sort()).toEqual([...before, 'audit-head.json'].sort())
  })

  it('fits the log that it was taken from, and that log once it has grown', () => {
    writeHead(path, append(), 1)
    expect(check()).toEqual({ state: 'ok' })
    append()
    expect(check()).toEqual({ state: 'ok' })
  })

  it('that cannot be written is a storage fault', () => {
    rmSync(database.folder, { recursive: true })
    expect(() => writeHead(path, { id: 0, hash: '' }, 1)).toThrow(expect.objectContaining({ code: 'storage_broken' }))
  })
})

describe('a log that does not fit its head', () => {
  it('is truncated where it ends before it', () => {
    const { id, hash } = append()
    writeHead(path, { id: id + 4, hash }, 1)
    expect(check()).toEqual({ state: 'broken', id: 2, cause: 'truncated' })
  })

  it('is truncated where it is empty', () => {
    writeHead(path, { id: 3, hash: 'a'.repeat(64) }, 1)
    expect(check()).toEqual({ state: 'broken', id: 1, cause: 'truncated' })
  })

  it('is another log where the entry has another hash', () => {
    const { id } = append()
    writeHead(path, { id, hash: 'a'.repeat(64) }, 1)
    expect(check()).toEqual({ state: 'broken', id, cause: 'head' })
  })

  it('lost its head where there are entries and no file', () => {
    expect(check()).toEqual({ state: 'ok' })
    append()
    expect(check()).toEqual({ state: 'broken', id: 1, cause: 'head' })
  })
})

describe('a head that is no head', () => {
  const hash = 'a'.repeat(64)

  it.each([
    ['nothing', ''],
    ['no JSON', '\0\0\0\0'],
    ['no object', 'null'],
    ['a list', '[1]'],
    ['another object', '{}'],
    ['an id that is a text', JSON.stringify({ id: '7', hash, at: 1 })],
    ['an id below 0', JSON.stringify({ id: -1, hash, at: 1 })],
    ['half an id', JSON.stringify({ id: 0.5, hash, at: 1 })],
    ['a short hash', JSON.stringify({ id: 7, hash: 'aa', at: 1 })],
    ['a hash in capitals', JSON.stringify({ id: 7, hash: 'A'.repeat(64), at: 1 })],
    ['no time', JSON.stringify({ id: 7, hash })],
    ['a head and more', `${JSON.stringify({ id: 7, hash, at: 1 })}]`],
  ])('%s is unreadable, and the verifier says so', (_, text) => {
    fillSampleLog(database.db)
    writeFileSync(path, text)
    const kept = readHead(path)
    expect(kept).toEqual({ state: 'unreadable' })
    expect(verifyAudit(database.db, { head: kept })).toMatchObject({
      isIntact: false,
      checked: sampleSize,
      broken: { id: sampleSize, cause: 'head' },
    })
  })
})
