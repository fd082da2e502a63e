import { expect, test } from 'vitest'
import { rhythmOf } from '../../../../main/core/storage/lists/customerPace.ts'

const october = (...days: number[]) => days.map((day) => `2026-10-${String(day).padStart(2, '0')}`)

test('the usual days are the middle interval, whatever the odd one out', () => {
  expect(rhythmOf(october(30, 20, 10, 9), '2026-11-01')).toEqual({ daysSince: 2, usualDays: 10, state: 'fresh' })
})

test('two orders on one day are one', () => {
  expect(rhythmOf(october(30, 30, 20, 20, 10), '2026-10-31')).toMatchObject({ usualDays: 10 })
})

test('one interval is no habit', () => {
  expect(rhythmOf(october(30, 20), '2026-12-31')).toEqual({ daysSince: 62, usualDays: null, state: 'unknown' })
  expect(rhythmOf([], '2026-12-31')).toEqual({ daysSince: null, usualDays: null, state: 'unknown' })
})

test.each([
  ['2026-11-07', 'fresh'],
  ['2026-11-08', 'due'],
  ['2026-11-28', 'due'],
  ['2026-11-29', 'lapsed'],
])('after thirty-odd days of a ten-day habit a customer is no longer expected: %s %s', (today, state) => {
  expect(rhythmOf(october(29, 19, 9), today).state).toBe(state)
})

test('a daily customer who pauses for a week is not taken for lost', () => {
  expect(rhythmOf(october(5, 4, 3, 2), '2026-10-12').state).toBe('due')
})

test('a clock that ran ahead makes no negative days', () => {
  expect(rhythmOf(october(30, 20, 10), '2026-10-29').daysSince).toBe(0)
})
