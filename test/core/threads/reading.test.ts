import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { createDatabase } from '../../../main/core/storage/create.ts'
import type { WritableDatabase } from '../../../main/core/storage/handles.ts'
import { migrations } from '../../../main/core/storage/migrations/all.ts'
import { openWritable } from '../../../main/core/storage/open.ts'
import { Health } from '../../../main/core/threads/health.ts'
import { Reading } from '../../../main/core/threads/reading.ts'
import { storeOptions, tempFolder } from '../../support/store.ts'
import type { Gate, TamperedReads } from '../../support/tamperedReader.ts'

// Threads load their own modules, which takes its time where every core is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const file = new URL('../../support/tamperedReader.ts', import.meta.url)

let folder: string
let db: WritableDatabase
let health: Health
let reading: Reading<TamperedReads>
const damaged = vi.fn()

beforeEach(() => {
  folder = tempFolder()
  const options = storeOptions(folder)
  createDatabase(options.paths.database, migrations)
  db = openWritable(options.paths.database)
  health = new Health(options.clock)
  const clock = { now: () => 42, monotonic: () => 0 }
  reading = new Reading({ ...options, file, clock, health, longReads: new Set(['countTwice']), damaged: damaged.mockReset() })
  reading.open()
})
afterEach(async () => {
  await reading.close()
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const append = () => appendAudit(db, { at: 0, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
const closedGate = (): Gate => new Int32Array(new SharedArrayBuffer(8))
const hasBegun = (gate: Gate) => vi.waitFor(() => expect(Atomics.load(gate, 0)).toBe(1), 10_000)
const letGo = (gate: Gate) => {
  Atomics.store(gate, 1, 1)
  Atomics.notify(gate, 1)
}

test('a read sees what was committed before it, and the context of its asking', async () => {
  append()
  expect(await reading.ask('count', null)).toBe(1)
  expect(await reading.ask('context', null)).toEqual({ zone: 'Asia/Taipei', now: 42 })
})

test('a read sees one state of the database from beginning to end', async () => {
  const gate = closedGate()
  const counts = reading.ask('countTwice', gate)
  await hasBegun(gate)
  append()
  letGo(gate)
  expect(await counts).toEqual([0, 0])
  expect(await reading.ask('count', null)).toBe(1)
})

test('long reads never hold up a list, even two of them', async () => {
  const gates = [closedGate(), closedGate()] as const
  const long = gates.map((gate) => reading.ask('countTwice', gate))
  await hasBegun(gates[0])
  expect(await reading.ask('count', null)).toBe(0)
  expect(Atomics.load(gates[1], 0)).toBe(0)
  gates.map(letGo)
  await Promise.all(long)
})

test('an aborted read that waits never begins; one that runs is not waited for', async () => {
  const [running, waiting] = [closedGate(), closedGate()]
  const abort = new AbortController()
  const asked = [running, waiting].map((gate) => reading.ask('countTwice', gate, abort.signal))
  await hasBegun(running)
  abort.abort()
  const cancelled = expect.objectContaining({ code: 'cancelled' })
  expect((await Promise.allSettled(asked)).map((end) => end.status === 'rejected' && end.reason)).toEqual([cancelled, cancelled])
  letGo(running)
  expect(await reading.ask('count', null)).toBe(0)
  expect(Atomics.load(waiting, 0)).toBe(0)
  await expect(reading.ask('count', null, abort.signal)).rejects.toEqual(cancelled)
})

test('a reader cannot write', async () => {
  append()
  await expect(reading.ask('write', null)).rejects.toMatchObject({
    code: 'storage_broken',
    detail: { reason: 'SQLITE_READONLY' },
  })
  expect(await reading.ask('count', null)).toBe(1)
})

test('a read that meets damage says so to the store', async () => {
  await expect(reading.ask('damage', null)).rejects.toMatchObject({ code: 'storage_broken' })
  expect(damaged).toHaveBeenCalledWith(expect.objectContaining({ code: 'storage_broken' }))
})

test('a reader that dies rejects its read, and another takes its place', async () => {
  await expect(reading.ask('die', null)).rejects.toMatchObject({ code: 'storage_broken' })
  expect(await reading.ask('count', null)).toBe(0)
  await vi.waitFor(() => expect(health.now.restarts).toBe(1), 10_000)
})

test('a closed store rejects the reads that have not begun', async () => {
  const gate = closedGate()
  const asked = Promise.allSettled([reading.ask('countTwice', gate), reading.ask('countTwice', closedGate())])
  await hasBegun(gate)
  const closed = reading.close()
  letGo(gate)
  await closed
  expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  await expect(reading.ask('count', null)).rejects.toMatchObject({ code: 'shutting_down' })
})
