import { expect, test } from 'vitest'
import { isMonthAccount } from '../../../renderer/screens/slip/monthAccount.ts'
import { pageHeight, pageRule } from '../../../renderer/screens/slip/paper.ts'

test('a narrow roll is 58 mm wide, and its height is what the printer is told', () => {
  expect(pageRule('roll58', 2)).toBe('@page { size: 58mm 117mm; margin: 0 }')
  expect([pageHeight('roll58', 2), pageHeight('a5', 9)]).toEqual([117, 210])
})

test('a roll is 80 mm wide and a little longer than the slip', () => {
  expect(pageRule('roll80', 2)).toBe('@page { size: 80mm 161mm; margin: 0 }')
  expect(pageRule('roll80', 0.1)).toBe('@page { size: 80mm 60mm; margin: 0 }')
})

test('A5 keeps its size however long the slip', () => {
  expect(pageRule('a5', 9)).toContain('size: 148mm 210mm')
})

test.each([
  ['monthly', true],
  ['Month', true],
  ['月結', true],
  ['月結30天', true],
  ['cash', false],
  ['', false],
  [null, false],
])('%j pays by the month: %s', (type, expected) => {
  expect(isMonthAccount(type)).toBe(expected)
})
