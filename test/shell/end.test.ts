/** The program ends in order, within the time that a shutdown leaves, whatever a part does; and starts anew after a failure, but not for ever. */

import { afterEach, expect, it, vi } from 'vitest'
import { silentLog } from '../../main/core/base/log.ts'
import { verdictOf } from '../../main/shell/crash.ts'
import { createEnd } from '../../main/shell/end.ts'
import { pauseAfter } from '../../main/shell/healPage.ts'

afterEach(() => vi.useRealTimers())

it('closes what was opened last first, each once, and the others when one fails', async () => {
  const closed: string[] = []
  const end = createEnd(silentLog)
  end.before(() => void closed.push('office'))
  end.before(async () => {
    closed.push('window')
    throw new Error('stuck')
  })
  end.before(async () => void closed.push('door'))
  expect(await Promise.all([end.close(), end.close()])).toEqual([1, 1])
  expect(closed).toEqual(['door', 'window', 'office'])
})

it('ends well where every part did', async () => {
  const end = createEnd(silentLog)
  end.before(async () => {})
  expect(await end.close()).toBe(0)
})

it('does not wait longer than a shutdown does', async () => {
  vi.useFakeTimers()
  const end = createEnd(silentLog)
  end.before(() => new Promise(() => {}))
  const code = end.close()
  await vi.advanceTimersByTimeAsync(4_500)
  expect(await code).toBe(1)
})

it.each([
  [false, 0, 'restart'],
  [false, 90_000, 'restart'],
  [true, 1_000, 'give_up'],
  [true, 59_999, 'give_up'],
  [true, 60_000, 'restart'],
] as const)('restarted before %s and %i ms old: %s', (wasRestarted, uptime, verdict) => {
  expect(verdictOf(wasRestarted, uptime)).toBe(verdict)
})

it('loads a page anew at once, and waits when it goes again and again', () => {
  expect(pauseAfter([1_000], 1_000)).toBe(0)
  expect(pauseAfter([1_000, 2_000, 3_000], 3_000)).toBe(0)
  expect(pauseAfter([1_000, 2_000, 3_000, 4_000], 4_000)).toBe(30_000)
  expect(pauseAfter([1_000, 2_000, 3_000, 90_000], 90_000)).toBe(0)
})
