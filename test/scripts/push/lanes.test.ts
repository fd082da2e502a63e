import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { type Gate, openGate } from '../../../scripts/push/gate.ts'
import { openLanes } from '../../../scripts/push/lanes.ts'
import { progressFrom } from '../../../scripts/push/progress.ts'

test('works of one key go one after another, others at once', async () => {
  const lanes = openLanes(10)
  const said: string[] = []
  const held = Promise.withResolvers<void>()
  await lanes.add('A', () => held.promise.then(() => void said.push('A1')))
  await lanes.add('A', async () => void said.push('A2'))
  await lanes.add('B', async () => void said.push('B1'))
  await new Promise(setImmediate)
  expect(said).toEqual(['B1'])
  held.resolve()
  await lanes.drain()
  expect(said).toEqual(['B1', 'A1', 'A2'])
})

test('no more run than there is room for', async () => {
  const lanes = openLanes(2)
  let [now, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++now)
    await new Promise(setImmediate)
    now -= 1
  }
  for (let number = 0; number < 10; number++) await lanes.add(String(number), work)
  await lanes.drain()
  expect(most).toBe(2)
})

test('after a failure nothing more begins, and the failure is told', async () => {
  const lanes = openLanes(2)
  const said: string[] = []
  await lanes.add('A', () => Promise.reject(new Error('no')))
  await lanes.add('A', async () => void said.push('A2'))
  await expect(lanes.drain()).rejects.toThrow('no')
  expect(said).toEqual([])
})

test('the cursor moves only over what has no gap before it', () => {
  const progress = progressFrom(5, 'e4')
  progress.settle(6, 'e6')
  expect(progress.place()).toEqual({ done: 5, lastId: 'e4' })
  progress.settle(5, 'e5')
  expect(progress.place()).toEqual({ done: 7, lastId: 'e6' })
})

describe('a gate', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  /** How many have passed after so many ms. */
  const passed = async (gate: Gate, wanted: number, ms: number): Promise<number> => {
    let count = 0
    const { signal } = new AbortController()
    for (let number = 0; number < wanted; number++) void gate.pass(signal).then(() => count++)
    await vi.advanceTimersByTimeAsync(ms)
    return count
  }

  it('keeps to its rate', async () => {
    expect(await passed(openGate(100), 50, 95)).toBe(10)
    expect(await passed(openGate(0), 50, 0)).toBe(50)
  })

  it('that is closed lets nobody pass before its time', async () => {
    const gate = openGate(0)
    gate.closeFor(5_000)
    gate.closeFor(1_000)
    expect(await passed(gate, 3, 4_999)).toBe(0)
    expect(await passed(gate, 3, 1)).toBe(3)
  })
})
