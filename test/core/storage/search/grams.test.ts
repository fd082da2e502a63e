import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverOf, gramsOf } from '../../../../main/core/storage/search/grams.ts'

/** Few characters, so that texts repeat themselves; one lies beyond the first plane. */
const character = fc.constantFrom('0', '1', 'a', '-', '台', '北', '號', '😀', '𠮷')
const word = fc.array(character, { minLength: 1, maxLength: 30 }).map((characters) => characters.join(''))

test('whatever part of a word is looked for, the word has its pieces', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.nat(), (whole, from, length) => {
      const characters = [...whole]
      const part = characters.slice(from % characters.length).slice(0, 1 + (length % characters.length))
      const grams = gramsOf(whole)
      for (const piece of coverOf(part.join(''))) expect(grams).toContain(piece)
    }),
  )
})

test('a text is cut at white space, and no piece reaches across it', () => {
  expect([...gramsOf('台北 12')]).toEqual(['台', '台北', '北', '1', '12', '2'])
})

test('letters and digits are told apart by threes, Chinese by pairs', () => {
  expect(coverOf('台北市')).toEqual(['台北', '北市'])
  expect(coverOf('a1234')).toEqual(['a12', '234'])
  expect(coverOf('號5樓')).toEqual(['號5樓'])
})

test('noughts are counted, so that 0000 does not mean every number with 000 in it', () => {
  expect(gramsOf('a000123')).not.toContain('0000')
  expect(coverOf('0000')).toContain('0000')
})

test('a part is one character at least', () => {
  expect(coverOf('𠮷')).toEqual(['𠮷'])
  expect(coverOf('')).toEqual([])
})
