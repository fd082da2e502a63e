import { expect, test } from 'vitest'
import { searchText } from '../../../../main/core/storage/search/indexed.ts'
import { phoneForms } from '../../../../main/core/storage/search/phone.ts'
import { areFound, termsOf } from '../../../../main/core/storage/search/terms.ts'

const isFound = (typed: string, text: string): boolean => areFound(termsOf(typed), text)

test.each([
  ['0912345678', '0912-345-678'],
  ['0912-345-678', '0912345678'],
  ['0912 345 678', '0912-345-678'],
  ['0912345678', '+886 912 345 678'],
  ['+886-912-345-678', '0912345678'],
  ['5678', '(02) 2345-5678'],
  ['(02)23455678', '02-2345-5678'],
  ['345６７８', '0912 345 678'],
  ['0911222333', '02-2345-6789、0911-222-333'],
])('typed as %s, the phone %s is found', (typed, phone) => {
  expect(isFound(typed, searchText(['陳'], phone))).toBe(true)
})

test('all words must be there, in any order and in any field', () => {
  const text = searchText(['A-1', '陳大文', '台北市大安區'])
  expect(isFound('大安 陳', text)).toBe(true)
  expect(isFound('大安 林', text)).toBe(false)
})

test('a word does not reach from one field into the next', () => {
  expect(isFound('文台', searchText(['陳大文', '台北市']))).toBe(false)
})

test('two numbers in one field are not read as one', () => {
  expect(phoneForms('0912345678 / 0987654321')).toEqual(['0912345678', '886912345678', '0987654321', '886987654321'])
})

test('white space alone asks for nothing', () => {
  expect(termsOf(' 　')).toEqual([])
})
