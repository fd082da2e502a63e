import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type OpenedStore, openStore } from '../../../main/core/threads/openStore.ts'
import type { StoreHealth } from '../../../main/core/threads/store.ts'
import { delivery, storeOptions, tempFolder } from '../../support/store.ts'

// Threads load their own modules, which takes its time where every core is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const files = { writer: new URL('../../support/tamperedWriter.ts', import.meta.url) }

let folder: string
let store: OpenedStore
beforeEach(async () => {
  folder = tempFolder()
  store = await openStore({ ...storeOptions(folder), files })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const outcomes = (bodies: readonly string[]) => Promise.allSettled(bodies.map((body) => store.receive(delivery(body))))
const states = () => {
  const seen: StoreHealth[] = []
  store.onHealth((health) => seen.push(health))
  return seen
}

test('a writer that dies rejects what it had not answered, and says so', async () => {
  const seen = states()
  const ended = await outcomes(['a', 'die', 'c'])
  expect(ended.map((end) => end.status === 'rejected' && end.reason.code)).toEqual(Array(3).fill('storage_broken'))
  expect(seen[0]).toMatchObject({ state: 'stopped', code: 'storage_broken' })
  await expect(store.receive(delivery('too soon'))).rejects.toMatchObject({ code: 'storage_broken' })
})

test('another writer takes its place, is counted, and the lost transaction left no trace', async () => {
  await store.receive(delivery('before'))
  await outcomes(['lost', 'die'])
  await vi.waitFor(() => expect(store.health()).toMatchObject({ state: 'well', code: null, restarts: 1 }), 10_000)
  expect(await store.receive(delivery('after'))).toMatchObject({ eventId: 2 })
})

test('a job with a fault in it fails alone: the thread and its neighbours live', async () => {
  const [first, faulty, last] = await outcomes(['a', 'throw', 'c'])
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect(faulty).toMatchObject({ status: 'rejected', reason: { code: 'internal', message: 'a fault in the program' } })
  expect(last).toMatchObject({ status: 'fulfilled' })
  expect(store.health()).toMatchObject({ state: 'well', restarts: 0 })
})

test('after damage nothing is taken any more', async () => {
  await outcomes(['damage'])
  expect(store.health()).toMatchObject({ state: 'failing', code: 'storage_broken' })
  await expect(store.receive(delivery('a'))).rejects.toMatchObject({
    code: 'storage_broken',
    detail: { reason: 'SQLITE_CORRUPT' },
  })
  await expect(store.write('act', { at: 0, action: 'SECRET_CHANGED', actor: 'a', status: 'SUCCESS' })).rejects.toMatchObject({
    code: 'storage_broken',
  })
})

test('more than can be answered in time is refused at once', async () => {
  const ended = await outcomes(Array.from({ length: 2_010 }, (_, index) => `d${index}`))
  const refused = ended.filter((end) => end.status === 'rejected').map((end) => end.reason.code)
  expect(refused).toEqual(Array(10).fill('storage_busy'))
  expect(store.health()).toMatchObject({ state: 'well' })
})

test('a writer that hangs does not keep the store from closing', async () => {
  const hanging = outcomes(['hang'])
  await store.close()
  expect((await hanging).map((end) => end.status === 'rejected' && end.reason.code)).toEqual(['shutting_down'])
})
