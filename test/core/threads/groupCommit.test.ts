import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { Fault } from '../../../main/core/base/fault.ts'
import { openWritable } from '../../../main/core/storage/open.ts'
import { GroupCommit } from '../../../main/core/threads/groupCommit.ts'
import type { Job } from '../../../main/core/threads/protocol.ts'
import { auditChange } from '../../../main/core/threads/writes.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const job = (seq: number, input: unknown): Job => ({ seq, lane: 'live', name: 'keep', input })

/** Each job leaves one audit entry whose actor is its input; a function is called after that. */
const group = () =>
  new GroupCommit(database.db, ({ input }) => {
    const actor = typeof input === 'string' ? input : 'undone'
    const entry = appendAudit(database.db, { at: 0, action: 'OFFICE_STARTED', actor, status: 'SUCCESS' })
    if (typeof input === 'function') input()
    return { value: actor, changes: [auditChange(entry)] }
  })

const actors = () => database.db.prepare('SELECT actor FROM audit_log ORDER BY id').pluck().all()
const throwing = (error: unknown) => () => {
  throw error
}
const sqliteError = (code: string) => Object.assign(new Error(code), { code })

test('jobs of a group are stored in their order and answered by their numbers', () => {
  const { results, failure } = group().commit([job(7, 'a'), job(8, 'b')])
  expect(results).toEqual([
    { seq: 7, value: 'a', changes: [{ kind: 'audit', id: '1', action: 'created' }] },
    { seq: 8, value: 'b', changes: [{ kind: 'audit', id: '2', action: 'created' }] },
  ])
  expect(failure).toBeNull()
  expect(actors()).toEqual(['a', 'b'])
})

test('a group is one transaction: another connection sees all of it or nothing', () => {
  const other = openWritable(database.path)
  const seen: unknown[] = []
  const look = () => seen.push(other.prepare('SELECT count(*) FROM audit_log').pluck().get())
  group().commit([job(1, 'a'), job(2, look), job(3, 'c')])
  look()
  other.close()
  expect(seen).toEqual([0, 3])
})

test('a job that throws is undone and fails alone', () => {
  const { results, failure } = group().commit([
    job(1, 'a'),
    job(2, throwing(new TypeError('a fault in the program'))),
    job(3, 'c'),
  ])
  expect(results[1]).toMatchObject({ seq: 2, failure: { code: 'internal', message: 'a fault in the program' } })
  expect(failure).toBeNull()
  expect(actors()).toEqual(['a', 'c'])
})

test("a job's own fault reaches its caller with its detail", () => {
  const fault = new Fault('conflict', 'taken', { detail: { by: '阿美', at: 1 } })
  const { results } = group().commit([job(1, throwing(fault))])
  expect(results[0]).toMatchObject({ failure: { code: 'conflict', detail: { by: '阿美', at: 1 } } })
})

test.each([
  ['SQLITE_FULL', 'storage_full'],
  ['SQLITE_BUSY_SNAPSHOT', 'storage_busy'],
  ['SQLITE_IOERR_FSYNC', 'storage_broken'],
  ['SQLITE_CORRUPT', 'storage_broken'],
])('%s takes the whole group back as %s', (code, expected) => {
  const { results, failure } = group().commit([job(1, 'a'), job(2, throwing(sqliteError(code))), job(3, 'c')])
  expect(results.map((result) => 'failure' in result && result.failure.code)).toEqual([expected, expected, expected])
  expect(failure).toMatchObject({ code: expected, detail: { reason: code } })
  expect(actors()).toEqual([])
  expect(database.db.inTransaction).toBe(false)
})

test('a file that may not grow fails the group as full, and the next works once it may', () => {
  const pages = Number(database.db.pragma('page_count', { simple: true }))
  database.db.pragma(`max_page_count = ${pages}`)
  const long = 'x'.repeat(100_000)
  expect(group().commit([job(1, 'a'), job(2, long)]).failure).toMatchObject({ code: 'storage_full' })
  expect(database.db.inTransaction).toBe(false)
  database.db.pragma('max_page_count = 1000000')
  expect(group().commit([job(3, long)]).failure).toBeNull()
  expect(actors()).toEqual([long])
})

test("the program's own rows come first and go with the group", () => {
  const first = () => [
    auditChange(appendAudit(database.db, { at: 0, action: 'STORAGE_RECOVERED', actor: 'system', status: 'SUCCESS' })),
  ]
  expect(group().commit([job(1, throwing(sqliteError('SQLITE_FULL')))], first).changes).toEqual([])
  expect(actors()).toEqual([])
  expect(group().commit([job(2, 'a')], first).changes).toEqual([{ kind: 'audit', id: '1', action: 'created' }])
  expect(actors()).toEqual(['system', 'a'])
})
