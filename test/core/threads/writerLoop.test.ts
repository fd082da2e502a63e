import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { systemClock } from '../../../main/core/base/clock.ts'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { lastAuditLink } from '../../../main/core/storage/tables/auditLog.ts'
import type { FromWriter, GroupEnd, Job, Lane, ToWriter } from '../../../main/core/threads/protocol.ts'
import { WriterLoop } from '../../../main/core/threads/writerLoop.ts'
import { auditChange } from '../../../main/core/threads/writes.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'

let database: TempDatabase
let loop: WriterLoop
let inbox: ToWriter[]
let said: FromWriter[]
let ran: Job[]
const ended = vi.fn()

beforeEach(() => {
  database = tempDatabase()
  inbox = []
  said = []
  ran = []
  loop = new WriterLoop({
    db: database.db,
    headPath: headPath(),
    clock: systemClock,
    run: (job, { zone }) => {
      ran.push(job)
      const entry = appendAudit(database.db, { at: 0, action: 'OFFICE_STARTED', actor: zone, status: 'SUCCESS' })
      if (job.input instanceof Error) throw job.input
      // Jobs that come while this one runs.
      if (Array.isArray(job.input)) inbox.push(...job.input)
      return { value: job.seq, changes: [auditChange(entry)] }
    },
    next: () => inbox.shift(),
    say: (message) => said.push(message),
    ended: ended.mockReset(),
  })
})
afterEach(() => {
  if (ended.mock.calls.length === 0) loop.hear({ kind: 'close' })
  database.close()
})

const headPath = () => dataPaths(database.folder).auditHead
const head = () => JSON.parse(readFileSync(headPath(), 'utf8'))
const jobs = (lane: Lane, seqs: readonly number[], input: unknown = null): ToWriter => ({
  kind: 'jobs',
  zone: 'Asia/Taipei',
  jobs: seqs.map((seq) => ({ seq, lane, name: 'keep', input })),
})
const groups = () => said.filter((message): message is GroupEnd => message.kind === 'settled')
const groupSeqs = () => groups().map(({ results }) => results.map(({ seq }) => seq))
const sqliteError = (code: string) => Object.assign(new Error(code), { code })

test('whatever has come by then shares the commit', () => {
  inbox.push(jobs('live', [2, 3]), jobs('desk', [4]))
  loop.hear(jobs('live', [1]))
  expect(groupSeqs()).toEqual([[1, 2, 3, 4]])
})

test('a delivery that comes while an import is written goes before its next chunk', () => {
  inbox.push(jobs('bulk', [2]))
  loop.hear(jobs('bulk', [1], [jobs('live', [3])]))
  expect(ran.map(({ seq }) => seq)).toEqual([1, 3, 2])
})

test('after a failed commit the next one begins with an entry of how long and how many', () => {
  loop.hear(jobs('live', [1, 2], sqliteError('SQLITE_FULL')))
  loop.hear(jobs('live', [3], sqliteError('SQLITE_IOERR_WRITE')))
  expect(groups().map(({ trouble }) => trouble)).toEqual(['storage_full', 'storage_broken'])
  loop.hear(jobs('live', [4]))
  expect(groups().at(-1)).toMatchObject({ trouble: null, changes: [{ kind: 'audit', id: '1' }] })
  const entry = database.db.prepare('SELECT action, detail FROM audit_log WHERE id = 1').get()
  expect(entry).toMatchObject({ action: 'STORAGE_RECOVERED', detail: expect.stringContaining('"refused":3') })
})

test('after damage nothing is tried again', () => {
  loop.hear(jobs('live', [1], sqliteError('SQLITE_CORRUPT')))
  loop.hear(jobs('live', [2]))
  expect(ran).toHaveLength(1)
  expect(groups().map(({ trouble }) => trouble)).toEqual(['storage_broken', 'storage_broken'])
})

test('damage that a reader met ends the writing too', () => {
  const failure = { code: 'storage_broken', message: 'malformed', detail: { reason: 'SQLITE_CORRUPT' }, stack: null } as const
  loop.hear({ kind: 'damaged', failure })
  loop.hear(jobs('live', [1]))
  expect(ran).toEqual([])
  expect(groups()[0]?.results).toEqual([{ seq: 1, failure }])
})

test('the head outside the database follows the log within a second', async () => {
  loop.hear(jobs('live', [1]))
  await vi.waitFor(() => expect(head()).toMatchObject({ ...lastAuditLink(database.db) }), { timeout: 1_000 })
})

test('after damage the head stays where it was: what the log seems to end with may be wrong', () => {
  loop.hear(jobs('live', [1]))
  loop.hear(jobs('live', [2], sqliteError('SQLITE_CORRUPT')))
  loop.hear({ kind: 'close' })
  expect(existsSync(headPath())).toBe(false)
})

test('jobs in front of the farewell are still written, and the head is at the end of the log', () => {
  inbox.push(jobs('live', [2]))
  loop.hear({ kind: 'close' })
  expect(groupSeqs()).toEqual([[2]])
  expect(head()).toMatchObject({ id: 1 })
  expect(database.db.open).toBe(false)
  expect(ended).toHaveBeenCalledOnce()
})

test('while nobody waits, the words of new rows become searchable', async () => {
  loop.hear(jobs('live', [1, 2, 3]))
  const indexed = database.db.prepare("SELECT revision FROM search_progress WHERE kind = 'audit'").pluck()
  await vi.waitFor(() => expect(indexed.get()).toBe(3), 5_000)
})
