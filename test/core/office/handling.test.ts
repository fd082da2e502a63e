import { expect, test } from 'vitest'
import { handlingTimes } from '../../../main/core/office/handling.ts'

const halfDay = 12 * 3_600_000

const clock = { now: 0, monotonic: () => clock.now }
const times = () => {
  clock.now = 0
  return handlingTimes(clock)
}

test('nothing noted is nothing shown', () => {
  expect(times().show()).toBeNull()
})

test('shows the count, the middle, the slowest twentieth and the longest, in ms', () => {
  const handling = times()
  for (let ms = 1; ms <= 100; ms++) handling.note(ms)
  const shown = handling.show()
  expect(shown?.count).toBe(100)
  expect(shown?.p50).toBeCloseTo(50, 0)
  expect(shown?.p95).toBeCloseTo(95, 0)
  expect(shown?.longest).toBeCloseTo(100, 0)
})

test('takes what a clock cannot mean', () => {
  const handling = times()
  for (const ms of [-5, 0, 1e12]) handling.note(ms)
  expect(handling.show()?.count).toBe(3)
})

test('forgets after a day at most, and not before half a day', () => {
  const handling = times()
  handling.note(10)
  clock.now = halfDay + 1
  handling.note(20)
  expect(handling.show()?.count).toBe(2)
  clock.now = 2 * halfDay + 1
  expect(handling.show()?.count).toBe(1)
  clock.now = 9 * halfDay
  expect(handling.show()).toBeNull()
})
