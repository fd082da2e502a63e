/** One caller is one number, however it is written. */

import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { expect, test } from 'vitest'
import { readPhoneNumber } from '../../../shared/domain/phoneNumbers.ts'

test.each([
  ['0912345678', '+886912345678'],
  ['0912-345-678', '+886912345678'],
  ['０９１２－３４５－６７８', '+886912345678'],
  ['912345678', '+886912345678'],
  ['+886 912 345 678', '+886912345678'],
  ['886-912-345-678', '+886912345678'],
  ['王先生 0912345678', '+886912345678'],
  ['0912-345-678 / 02-2345-6789', '+886912345678'],
  ['02-2345-6789', '+886223456789'],
  ['（02）2345-6789 分機 12', '+886223456789'],
  ['02-23456789轉123', '+886223456789'],
  ['02-2345-6789#12', '+886223456789'],
  ['02-2345-6789＃12', '+886223456789'],
  ['02-2345-6789 ext. 5', '+886223456789'],
  ['0223456789x5', '+886223456789'],
  ['037-123456', '+88637123456'],
  ['0800-000-123', '+886800000123'],
  ['+81 90 1234 5678', '+819012345678'],
])('%s → %s', (text, expected) => {
  expect(readPhoneNumber(text)).toBe(expected)
})

test.each(['', '不詳', '23456789', '110', '0912', '09123456789', '0'.repeat(5_000)])('%s is no complete number', (text) => {
  expect(readPhoneNumber(text)).toBeNull()
})

test('the short way for mobiles agrees with the library', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (digits) => {
      const text = `09${String(digits).padStart(8, '0')}`
      const parsed = parsePhoneNumberFromString(text, 'TW')
      expect(readPhoneNumber(text)).toBe(parsed?.isValid() ? parsed.number : null)
    }),
  )
})

test('any text is a number or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readPhoneNumber(text) ?? '+0').toMatch(/^\+\d+$/)
    }),
  )
})
