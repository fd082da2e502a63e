import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Refusal } from '../../../main/core/audit/refusal.ts'
import type { Clock } from '../../../main/core/base/clock.ts'
import { silentLog } from '../../../main/core/base/log.ts'
import { Refusals } from '../../../main/core/listener/refusals.ts'

const minute = 60_000
let written: Refusal[]
let isFailing = false
const store = {
  refuse: async (refusals: readonly Refusal[]) => {
    if (isFailing) throw new Error('disk full')
    written.push(...refusals)
  },
}
const clock: Clock = { now: () => Date.now(), monotonic: () => Date.now() }
const from = (remoteAddress: string, cause: Refusal['cause'] = 'unauthorized') => ({
  cause,
  remoteAddress,
  method: 'POST',
  path: '/x',
})

beforeEach(() => {
  written = []
  isFailing = false
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the first three are written at once, the rest of a minute as one row with its count', async () => {
  const refusals = new Refusals(store, clock, silentLog)
  for (let at = 0; at < 10; at++) refusals.note(from('192.0.2.1'))
  await vi.advanceTimersByTimeAsync(1)
  expect(written.map(({ count }) => count)).toEqual([1, 1, 1])
  await vi.advanceTimersByTimeAsync(minute)
  expect(written.map(({ count }) => count)).toEqual([1, 1, 1, 7])
})

test('a new minute starts anew', async () => {
  const refusals = new Refusals(store, clock, silentLog)
  for (let at = 0; at < 4; at++) refusals.note(from('192.0.2.1'))
  await vi.advanceTimersByTimeAsync(minute + 1)
  refusals.note(from('192.0.2.1'))
  await vi.advanceTimersByTimeAsync(1)
  expect(written.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1])
})

test('a flood from everywhere fills no disk: it is counted to the last one, in a bounded number of rows', async () => {
  const refusals = new Refusals(store, clock, silentLog)
  for (let at = 0; at < 10_000; at++) refusals.note(from(`10.${at >> 8}.${at & 255}.1`))
  await vi.advanceTimersByTimeAsync(minute + 1)
  expect(written.length).toBeLessThanOrEqual(60)
  expect(written.reduce((sum, { count }) => sum + count, 0)).toBe(10_000)
  expect(written.filter(({ remoteAddress }) => remoteAddress === null)).toHaveLength(1)
})

test('the row of a minute spans from its first to its last', async () => {
  const refusals = new Refusals(store, clock, silentLog)
  const start = Date.now()
  for (let at = 0; at < 5; at++) {
    refusals.note(from('192.0.2.1'))
    await vi.advanceTimersByTimeAsync(1_000)
  }
  await vi.advanceTimersByTimeAsync(minute)
  expect(written.at(-1)).toMatchObject({ count: 2, firstAt: start + 3_000, lastAt: start + 4_000 })
})

test('what could not be written is written with the next minute', async () => {
  const refusals = new Refusals(store, clock, silentLog)
  isFailing = true
  for (let at = 0; at < 5; at++) refusals.note(from('192.0.2.1'))
  await vi.advanceTimersByTimeAsync(2 * minute)
  expect(written).toEqual([])
  isFailing = false
  await vi.advanceTimersByTimeAsync(minute)
  expect(written.reduce((sum, { count }) => sum + count, 0)).toBe(5)
})

test('closing writes what waits, and ends even when it cannot', async () => {
  const refusals = new Refusals(store, clock, silentLog)
  for (let at = 0; at < 5; at++) refusals.note(from('192.0.2.1'))
  await refusals.close()
  expect(written.map(({ count }) => count)).toEqual([1, 1, 1, 2])
  isFailing = true
  refusals.note(from('192.0.2.1'))
  await refusals.close()
  await vi.advanceTimersByTimeAsync(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('paths and methods are cut', async () => {
  const refusals = new Refusals(store, clock, silentLog)
  refusals.note({ cause: 'not_found', remoteAddress: null, method: 'M'.repeat(500), path: `/${'p'.repeat(5_000)}` })
  await vi.advanceTimersByTimeAsync(1)
  expect([written[0]?.method.length, written[0]?.path.length]).toEqual([20, 200])
})
