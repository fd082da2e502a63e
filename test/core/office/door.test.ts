import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Fault } from '../../../main/core/base/fault.ts'
import { silentLog } from '../../../main/core/base/log.ts'
import { openWarnings, type Warnings } from '../../../main/core/base/warnings.ts'
import type { Listener } from '../../../main/core/listener/listener.ts'
import { type DoorOptions, openDoor } from '../../../main/core/office/door.ts'

const taken = () =>
  Promise.reject(new Fault('conflict', 'cannot listen', { detail: { reason: 'EADDRINUSE', host: 'h', port: 8787 } }))
const listener: Listener = {
  host: 'h',
  port: 8787,
  refusals: () => ({ total: 0, byCause: {}, lastAt: null }),
  close: vi.fn(async () => {}),
}

let warnings: Warnings
const doorOf = (open: DoorOptions['open'], whenTaken: DoorOptions['whenTaken'], answers = async () => true) =>
  openDoor({ open, answers, port: 8787, whenTaken, warnings, log: silentLog })

beforeEach(() => {
  vi.useFakeTimers()
  warnings = openWarnings({ now: () => 0, monotonic: () => 0 }, () => {})
})
afterEach(() => vi.useRealTimers())

test('a port that is taken fails at once where the caller says so', async () => {
  await expect(doorOf(taken, 'fail')).rejects.toMatchObject({ code: 'conflict' })
})

test('a port that is taken is told and tried again, the same one, until it is free', async () => {
  const open = vi
    .fn<() => Promise<Listener>>()
    .mockImplementationOnce(taken)
    .mockImplementationOnce(taken)
    .mockResolvedValue(listener)
  const door = await doorOf(open, 'retry')
  expect(door.isOpen()).toBe(false)
  expect(door.port()).toBe(8787)
  expect(warnings.all()).toMatchObject([{ code: 'listener_down', detail: { port: 8787, reason: 'EADDRINUSE' } }])
  await vi.advanceTimersByTimeAsync(1_000 + 2_000)
  expect(open).toHaveBeenCalledTimes(3)
  expect(door.isOpen()).toBe(true)
  expect(warnings.all()).toEqual([])
})

test('a door that was closed while it waited stays closed', async () => {
  const open = vi.fn<() => Promise<Listener>>().mockImplementationOnce(taken).mockResolvedValue(listener)
  const door = await doorOf(open, 'retry')
  await door.close()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(open).toHaveBeenCalledTimes(1)
})

test('a door that answers is left alone', async () => {
  const open = vi.fn<() => Promise<Listener>>().mockResolvedValue(listener)
  const door = await doorOf(open, 'retry')
  await door.check()
  expect(open).toHaveBeenCalledTimes(1)
})

test('a door that no longer answers is opened anew on its own port, once for all who asked', async () => {
  const close = vi.fn(async () => {})
  const open = vi.fn<(port: number) => Promise<Listener>>().mockImplementation(async () => ({ ...listener, port: 9_000, close }))
  const door = await doorOf(open, 'fail', async () => false)
  await Promise.all([door.check(), door.check()])
  expect(open.mock.calls).toEqual([[8787], [9_000]])
  expect(close).toHaveBeenCalledTimes(1)
  expect(door.isOpen()).toBe(true)
})

test('a door that cannot be opened anew is told and tried again, also where the first try had to succeed', async () => {
  const open = vi
    .fn<() => Promise<Listener>>()
    .mockResolvedValueOnce(listener)
    .mockImplementationOnce(taken)
    .mockResolvedValue(listener)
  const door = await doorOf(open, 'fail', async () => false)
  await door.check()
  expect(door.isOpen()).toBe(false)
  expect(warnings.all()).toMatchObject([{ code: 'listener_down' }])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(door.isOpen()).toBe(true)
  expect(warnings.all()).toEqual([])
})
