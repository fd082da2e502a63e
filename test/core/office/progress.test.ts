import { expect, test } from 'vitest'
import { Pace } from '../../../main/core/office/importing/pace.ts'
import { Progress } from '../../../main/core/office/importing/progress.ts'

test('progress tells rate and time left, from where it began, and the pages only now and then', () => {
  let now = 0
  let told = 0
  const progress = new Progress({ monotonic: () => now }, () => told++, 500, 1_500)
  expect(progress.shown).toEqual({ done: 500, total: 1_500, perSecond: 0, secondsLeft: null })
  for (let step = 1; step <= 10; step++) {
    now += 100
    progress.move(500 + 20 * step)
  }
  expect(progress.shown).toEqual({ done: 700, total: 1_500, perSecond: 200, secondsLeft: 4 })
  expect(told).toBe(4)
})

test('another stage counts anew; what was long ago does not slow the rate', () => {
  let now = 0
  const progress = new Progress({ monotonic: () => now }, () => undefined, 0, null)
  progress.move(10_000)
  now = 60_000
  progress.move(5)
  for (; now < 70_000; now += 1_000) progress.move(5 + (now - 60_000))
  expect(progress.shown).toMatchObject({ done: 9_005, total: null, secondsLeft: null })
  expect(progress.shown.perSecond).toBeGreaterThan(800)
})

test('pieces grow while they are quick and shrink when they keep others waiting, within bounds', () => {
  const pace = new Pace()
  for (let piece = 0; piece < 50; piece++) pace.took(1)
  const largest = pace.size
  pace.took(200)
  expect(pace.size).toBe(largest / 2)
  for (let piece = 0; piece < 50; piece++) pace.took(200)
  expect(pace.size).toBe(32)
})
