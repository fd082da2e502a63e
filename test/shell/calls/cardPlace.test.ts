import { expect, test } from 'vitest'
import { isCardWanted, placeOf } from '../../../main/shell/calls/cardPlace.ts'

const screen = { x: 0, y: 0, width: 1366, height: 728 }

test('it stands in the lower right corner and grows with the calls, up to four', () => {
  const one = placeOf(1, screen)
  expect([one.x + one.width, one.y + one.height]).toEqual([1350, 712])
  expect(placeOf(3, screen).height).toBeGreaterThan(one.height)
  expect(placeOf(40, screen)).toEqual(placeOf(4, screen))
})

test('on a second screen and on a tiny one it stays within', () => {
  expect(placeOf(1, { x: -1920, y: 100, width: 1920, height: 1040 })).toMatchObject({ x: -396 })
  expect(placeOf(9, { x: 10, y: 20, width: 320, height: 240 })).toEqual({ x: 10, y: 20, width: 320, height: 240 })
})

test.each([
  [0, false, 3, false],
  [1, false, 1, true],
  [1, true, 1, false],
  [1, true, 2, true],
  [2, true, 3, true],
] as const)('%i calls, desk in use %s, level %i: shown %s', (calls, isDeskFocused, level, isShown) => {
  expect(isCardWanted(calls, isDeskFocused, level)).toBe(isShown)
})
