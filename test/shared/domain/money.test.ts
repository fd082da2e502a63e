/** Money is exact for every decimal that a sender can write. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestCents, readCents } from '../../../shared/domain/money.ts'

const written = (cents: number, decimals: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}${'0'.repeat(decimals)}`
  return cents < 0 ? `-${text}` : text
}

const amount = fc.integer({ min: -largestCents, max: largestCents })

test('every amount with two decimals is read to the cent, as text and as a number', () => {
  fc.assert(
    fc.property(amount, fc.nat(4), (cents, zeros) => {
      expect(readCents(written(cents, zeros))).toBe(cents)
      expect(readCents(Number(written(cents, 0)))).toBe(cents)
    }),
  )
})

test('a third decimal that is not zero is refused, never rounded', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 9 }), (cents, digit) => {
      expect(readCents(`${written(cents, 0)}${digit}`)).toBe('too_many_decimals')
    }),
  )
})

test('any text is an amount or a named fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.anything()), (value) => {
      const read = readCents(value)
      expect(
        typeof read === 'string' || (Number.isSafeInteger(read) && Math.abs(read) <= largestCents && !Object.is(read, -0)),
      ).toBe(true)
    }),
  )
})

test.each([
  [280, 28000],
  [198.75, 19875],
  ['280.00', 28000],
  ['280.0000', 28000],
  ['.50', 50],
  ['1,280.50', 128050],
  ['１２８０', 128000],
  [' 800 ', 80000],
  ['-66.25', -6625],
  [-0, 0],
  [1e9, largestCents],
  ['1000000000.01', 'out_of_range'],
  [1e21, 'out_of_range'],
  [Number.POSITIVE_INFINITY, 'out_of_range'],
  [0.1 + 0.2, 'too_many_decimals'],
  [1e-7, 'too_many_decimals'],
  ['1e3', 'not_a_number'],
  ['12,80', 'not_a_number'],
  ['', 'not_a_number'],
  ['八百', 'not_a_number'],
  [true, 'not_a_number'],
])('%j → %j', (value, expected) => {
  expect(readCents(value)).toBe(expected)
})
