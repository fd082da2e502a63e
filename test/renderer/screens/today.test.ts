import { expect, test } from 'vitest'
import { begun, shownHours } from '../../../renderer/screens/today/dayHours.ts'

const hours = (busy: readonly number[]) =>
  Array.from({ length: 24 }, (_, hour) => ({ hour, orders: busy.includes(hour) ? 1 : 0, ordersBefore: 0, events: 0 }))
const shown = (busy: readonly number[]) => shownHours(hours(busy), ({ orders }) => orders > 0).map(({ hour }) => hour)

test('a shop’s usual hours are shown even while nothing happened', () => {
  expect(shown([])).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
})

test('an early or a late order stretches the day without holes', () => {
  expect(shown([5, 22])).toEqual(Array.from({ length: 18 }, (_, index) => index + 5))
})

test('an hour to come is unknown, not nought', () => {
  expect([9, 10, 11].map((hour) => begun(hour, 10, 0))).toEqual([0, 0, null])
})
