import { expect, test } from 'vitest'
import { type ShellWords, wordsIn } from '../../main/shell/words/words.ts'

/** Every text, those with holes filled. */
const textsOf = (node: unknown): string[] => {
  if (typeof node === 'string') return [node]
  if (typeof node === 'function') return [String(node('甲', 2, '丙'))]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsOf) : []
}

const of = (language: 'zh-TW' | 'en'): string[] => textsOf(wordsIn(language) satisfies ShellWords)

test('nothing is empty or unfinished in either language', () => {
  for (const language of ['zh-TW', 'en'] as const)
    expect(of(language).filter((text) => text.trim() === '' || /TODO|undefined/.test(text))).toEqual([])
})

test('Chinese is Chinese, and English has no Chinese but what it was given', () => {
  expect(of('zh-TW').filter((text) => /[A-Za-z]{2,}/.test(text))).toEqual([])
  expect(of('en').filter((text) => /[一-鿿]/.test(text.replaceAll(/[甲丙]/g, '')))).toEqual([])
})

test('English counts one and many', () => {
  const { call, tray } = wordsIn('en')
  expect([call.many(1), call.many(2)]).toEqual(['1 phone order waits', '2 phone orders wait'])
  expect(tray.tipCalls('Shop', 1)).toBe('Shop | 1 phone order waits')
})
