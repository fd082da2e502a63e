import { expect, test } from 'vitest'
import { readPhone } from '../../../../../main/core/importer/reading/values/phones.ts'

test.each([
  ['a mobile', 912345678, null, '0912345678'],
  ['a mobile in a text file', '912345678', null, '0912345678'],
  ['a mobile with dashes', '912-345-678', null, '0912345678'],
  ['Taipei', 223456789, null, '0223456789'],
  ['Taichung', 423456789, null, '0423456789'],
  ['Changhua', 47234567, '彰化縣員林市中山路 1 號', '047234567'],
  ['Kaohsiung', 71234567, null, '071234567'],
])('the zero of %s is given back', (_name, cell, address, phone) => {
  expect(readPhone(cell, address)).toBe(phone)
})

test.each([
  ['a number that has its zero', '0912-345-678', null],
  ['a number with its extension', '02-2345-6789 分機 12', null],
  ['a number with its country', '+886912345678', null],
  ['a local number of eight digits', 87654321, '台北市內湖區'],
  ['a local number in a text file', '71234567', null],
  ['a local number of seven digits', 7234567, '彰化'],
  ['several numbers', '02-23456789/0912345678', null],
  ['no number at all', '請打店裡', null],
  ['nine digits that nobody has', 112345678, null],
])('%s stays as it is', (_name, cell, address) => {
  expect(readPhone(cell, address)).toBe(String(cell))
})
