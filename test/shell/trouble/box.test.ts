/** What a person reads when the program cannot work: whole sentences in both languages, without a word from the inside. */

import { describe, expect, it } from 'vitest'
import { boxFor } from '../../../main/shell/trouble/box.ts'
import { stepsFor, type Trouble } from '../../../main/shell/trouble/kinds.ts'
import { troubleWords } from '../../../main/shell/trouble/words.ts'

const facts = { folder: '/shop/data', freePort: 8788 }
const languages = ['zh-TW', 'en'] as const
const kinds = Object.keys(troubleWords('en').kinds) as Trouble[]

describe.each(languages)('in %s', (language) => {
  const words = troubleWords(language)

  it.each(kinds)('%s says what happened, what it means, and the next step', (kind) => {
    const box = boxFor(kind, words, facts)
    const [meaning, next] = box.detail.split('\n\n')
    expect([box.message, meaning, next].every((text) => text !== undefined && text.length >= 6)).toBe(true)
    expect(box.buttons).toHaveLength(stepsFor(kind).length)
    expect(new Set(box.buttons).size).toBe(box.buttons.length)
    expect(box.detail.endsWith(words.folder('/shop/data'))).toBe(true)
  })

  it.each(kinds)('%s says no word from the inside', (kind) => {
    const { message, detail, buttons } = boxFor(kind, words, facts)
    expect([message, detail, ...buttons].join(' ')).not.toMatch(
      /SQLite|SQLITE|errno|E[A-Z]{4,}|undefined|null|Error:|stack|\bat \w+\.\w/,
    )
  })

  it.each(kinds)('%s destroys nothing when it is only closed', (kind) => {
    const { steps, cancelId } = boxFor(kind, words, facts)
    expect(['quit', 'wait']).toContain(steps[cancelId])
  })
})

it('is Chinese where the person reads Chinese', () => {
  for (const kind of kinds) expect(boxFor(kind, troubleWords('zh-TW'), facts).message).toMatch(/[\u4e00-\u9fff]/)
})

it('names the other port, and offers none where there is none', () => {
  const words = troubleWords('zh-TW')
  expect(boxFor('portTaken', words, facts).buttons).toEqual(['繼續等候', '改用 8788', '結束'])
  const without = boxFor('portTaken', words, { ...facts, freePort: null })
  expect([without.buttons, without.steps]).toEqual([
    ['繼續等候', '結束'],
    ['wait', 'quit'],
  ])
})
