import { expect, test } from 'vitest'
import { kilogramsOf } from '../../../shared/domain/cylinders.ts'

test.each([
  ['瓦斯桶20公斤', 20],
  ['20公斤瓦斯桶', 20],
  ['20kg', 20],
  ['20KG 瓦斯', 20],
  ['２０ｋｇ', 20],
  ['20㎏', 20],
  ['16 公斤', 16],
  ['鋼瓶(4公斤)', 4],
  ['2.5公斤', 2.5],
  ['P-20KG', 20],
  ['20公斤(20kg)桶裝瓦斯', 20],
])('%s is a size in figures', (name, kilograms) => {
  expect(kilogramsOf(name)).toBe(kilograms)
})

test.each([
  ['四公斤', 4],
  ['十公斤瓦斯', 10],
  ['十六公斤', 16],
  ['二十公斤', 20],
  ['貳拾公斤', 20],
  ['廿公斤', 20],
  ['兩公斤', 2],
  ['五十公斤桶', 50],
  ['一百二十五公斤', 125],
])('%s is a size in Chinese numerals', (name, kilograms) => {
  expect(kilogramsOf(name)).toBe(kilograms)
})

test.each([
  ['GAS-20', 20],
  ['GAS-04', 4],
  ['lpg16', 16],
  ['瓦斯桶50', 50],
  ['GAS-7', null],
  ['GAS-2024', null],
  ['A-20', null],
  ['20', null],
])('an id says a size only where it speaks of gas and of a cylinder: %s', (name, kilograms) => {
  expect(kilogramsOf(name)).toBe(kilograms)
})

test.each(['20公斤瓦斯桶押金', '空桶20公斤', '雙口瓦斯爐', '調整器', '瓦斯管 2公尺', '運費'])('%s holds no gas', (name) => {
  expect(kilogramsOf(name)).toBe(0)
})

test.each(['瓦斯桶', '20公斤或16公斤', '瓦斯桶20公斤 x2', '0公斤', '20斤', '20kgf', ''])(
  '%s is left unknown rather than guessed',
  (name) => {
    expect(kilogramsOf(name)).toBeNull()
  },
)
