import { expect, test } from 'vitest'
import { readLineList } from '../../../../../main/core/importer/reading/values/lineList.ts'
import { Wrong } from '../../../../../main/core/importer/reading/values/wrong.ts'

const lines = (cell: string): unknown => {
  const read = readLineList(cell)
  return read instanceof Wrong
    ? read.code
    : read.map(({ productName, quantity, unitPriceCents }) => [productName, quantity, unitPriceCents])
}

test.each([
  '瓦斯桶20公斤 x2, 瓦斯桶16公斤 x1',
  '瓦斯桶20公斤×2、瓦斯桶16公斤×1',
  '瓦斯桶20公斤*2；瓦斯桶16公斤＊1',
  '瓦斯桶20公斤 Ｘ２，瓦斯桶16公斤 Ｘ１',
  '瓦斯桶20公斤 x2桶\n瓦斯桶16公斤 x1桶',
  '瓦斯桶20公斤 2桶 + 瓦斯桶16公斤',
  ' ,瓦斯桶20公斤 x 2 , 瓦斯桶16公斤 1支,',
])('%j is two lines', (cell) => {
  expect(lines(cell)).toEqual([
    ['瓦斯桶20公斤', 2, null],
    ['瓦斯桶16公斤', 1, null],
  ])
})

test('a price may stand behind', () => {
  expect(lines('20公斤 x2 @800, 押金 x1 @-500')).toEqual([
    ['20公斤', 2, 80_000],
    ['押金', 1, -50_000],
  ])
})

test.each([
  [' , ', 'not_lines'],
  ['x2', 'not_lines'],
  ['20公斤 x0', 'quantity_out_of_range'],
  ['20公斤 x2 @abc', 'not_a_number'],
])('%j is refused as %s', (cell, code) => {
  expect(lines(cell)).toBe(code)
})
