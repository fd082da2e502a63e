import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount, readQuantity, readStock } from '../../../../../main/core/importer/reading/values/amounts.ts'
import { type Filled, Wrong } from '../../../../../main/core/importer/reading/values/wrong.ts'

const shown = (value: number | null | Wrong): number | string | null => (value instanceof Wrong ? value.code : value)
const amount = (cell: Filled, isNegativeAllowed = true) => shown(readAmount(cell, { isNegativeAllowed }))

test.each([
  [800, 80_000],
  [198.75, 19_875],
  ['1,280', 128_000],
  ['NT$1,280.50', 128_050],
  ['ＮＴ＄　１，２８０', 128_000],
  ['1,280 元', 128_000],
  ['新台幣 1,280 元整', 128_000],
  ['$800', 80_000],
  ['-50', -5_000],
  ['−50', -5_000],
  ['(50)', -5_000],
  ['($1,280.00)', -128_000],
  ['NT$(50)', -5_000],
  ['50-', -5_000],
  ['0', 0],
  ['-', null],
  ['無', null],
])('%j is %j cents', (cell, cents) => {
  expect(amount(cell)).toBe(cents)
})

test.each([
  ['八百', 'not_a_number'],
  ['1.234,5', 'not_a_number'],
  ['1,23', 'not_a_number'],
  ['12.345', 'too_many_decimals'],
  [1e10, 'amount_out_of_range'],
  [true, 'not_a_number'],
  ['800~900', 'not_a_number'],
])('%j is refused as %s', (cell, code) => {
  expect(amount(cell)).toBe(code)
})

test('what an order costs is never less than nothing', () => {
  expect(amount('(50)', false)).toBe('amount_negative')
})

test('every amount to the cent is exact, with or without separators and currency', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
      const plain = `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
      const grouped = plain.replace(/\B(?=(?:\d{3})+\.)/g, ',')
      expect([amount(plain), amount(grouped), amount(`NT$${grouped}`), amount(Number(plain))]).toEqual(Array(4).fill(cents || 0))
    }),
  )
})

test.each([
  [2, 2],
  ['２桶', 2],
  ['x3', 3],
  ['3.00', 3],
  [0, 'quantity_out_of_range'],
  [1.5, 'not_whole'],
  ['兩桶', 'not_a_number'],
  ['-', null],
])('%j pieces are %j', (cell, count) => {
  expect(shown(readQuantity(cell))).toBe(count)
})

test('stock may be none, and never less', () => {
  expect(shown(readStock('0'))).toBe(0)
  expect(shown(readStock(-1))).toBe('stock_out_of_range')
})
