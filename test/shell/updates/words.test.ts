import { expect, test } from 'vitest'
import { updateWords } from '../../../main/shell/updates/words.ts'

const textsOf = (language: keyof typeof updateWords): string[] =>
  Object.values(updateWords[language]).flatMap((words) => Object.values<string>(words('9.8.7')))

test('every message names the version, and says more than its title', () => {
  for (const words of Object.values(updateWords).flatMap((table) => Object.values(table))) {
    const texts = Object.values<string>(words('9.8.7'))
    expect(texts.join()).toContain('9.8.7')
    expect(texts.length).toBeGreaterThan(1)
  }
})

test('neither language borrows from the other', () => {
  expect(textsOf('zh-TW').join().replaceAll('Windows', '')).not.toMatch(/[A-Za-z]{2}/)
  expect(textsOf('en').join()).not.toMatch(/\p{Script=Han}/u)
})
