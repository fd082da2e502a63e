import { expect, test } from 'vitest'
import { openWarnings } from '../../../main/core/base/warnings.ts'

const open = () => {
  let now = 1_000
  let changes = 0
  const warnings = openWarnings({ now: () => now++, monotonic: () => 0 }, () => changes++)
  return { warnings, changes: () => changes }
}

test('a warning stands once, since its first raising, with the latest detail', () => {
  const { warnings, changes } = open()
  warnings.raise('refusals', { count: 1 })
  warnings.raise('refusals', { count: 2 })
  expect(warnings.all()).toEqual([{ code: 'refusals', since: 1_000, detail: { count: 2 } }])
  expect(changes()).toBe(2)
})

test('a repetition is no change', () => {
  const { warnings, changes } = open()
  warnings.raise('storage_full')
  warnings.raise('storage_full')
  expect(changes()).toBe(1)
})

test('clearing ends it, clearing what does not stand changes nothing', () => {
  const { warnings, changes } = open()
  warnings.raise('storage_full')
  warnings.clear('storage_busy')
  warnings.clear('storage_full')
  expect(warnings.all()).toEqual([])
  expect(changes()).toBe(2)
})
