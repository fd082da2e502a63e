/** Counts are whole and within bounds, or refused with the reason. */

import { expect, test } from 'vitest'
import { readWholeNumber } from '../../../shared/domain/quantities.ts'

test.each([
  [3, 3],
  ['3', 3],
  ['3.00', 3],
  ['９', 9],
  [0, 'out_of_range'],
  [-1, 'out_of_range'],
  [99_999, 99_999],
  [100_000, 'out_of_range'],
  ['99999999999999999999', 'out_of_range'],
  [1e300, 'out_of_range'],
  [1.5, 'not_whole'],
  [1e-9, 'not_whole'],
  ['', 'not_a_number'],
  [null, 'not_a_number'],
])('%j → %j', (value, expected) => {
  expect(readWholeNumber(value, 1, 99_999)).toBe(expected)
})
