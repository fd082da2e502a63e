import { expect, test } from 'vitest'
import { normalise, wordsOf } from '../../../../main/core/storage/search/normalise.ts'

test.each([
  ['full width', 'Ａ１２３（台北）', 'a123(台北)'],
  ['case', 'Order-ABC', 'order-abc'],
  ['臺 and 台', '臺北市', '台北市'],
  ['half-width kana', 'ｶﾞｽ', 'ガス'],
  ['dashes of all lengths', '02–2345—6789−1‐2', '02-2345-6789-1-2'],
  ['marks that come with a pasted number', '\u202d0912345678\u202c\u200b', '0912345678'],
])('%s makes no difference', (_, text, form) => {
  expect(normalise(text)).toBe(form)
})

test('words are set apart by any white space and by control characters', () => {
  expect(wordsOf(normalise(' 台北　大安\u0000忠孝\n東路 '))).toEqual(['台北', '大安', '忠孝', '東路'])
})
