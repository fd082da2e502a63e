import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../renderer/words/en.ts'
import { startWords } from '../../../renderer/words/index.ts'
import { zhTW } from '../../../renderer/words/zhTW.ts'

const renderer = resolve(import.meta.dirname, '..', '..', '..', 'renderer')

type Tree = Readonly<{ [name: string]: string | Tree }>

/** `{ a: { b: '…' } }` → [['a.b', '…']]. */
const leaves = (tree: Tree, above = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${above}${name}`, value]] : leaves(value, `${above}${name}.`),
  )

const chinese = leaves(zhTW)
const english = leaves(en)
const withoutCount = (key: string) => key.replace(/_(one|other)$/, '')
const holesOf = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort()

const sources = readdirSync(renderer, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.parentPath.endsWith('words'))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
  .join('\n')

/** A key counts as used when it stands in the code, or when a template names its family: `t(`states.${state}`)`. */
const isUsed = (key: string): boolean => {
  if (sources.includes(`'${key}'`)) return true
  const parts = key.split('.')
  return parts.some((_, index) => {
    const hole = parts.map((part, at) => (at === index ? '${' : part)).join('.')
    const [before = '', after = ''] = hole.split('${')
    return new RegExp(`\`${before.replaceAll('.', '\\.')}\\$\\{[^}]+\\}${after.replaceAll('.', '\\.')}\``).test(sources)
  })
}

describe('words', () => {
  it('has the same keys in both languages', () => {
    const keysOf = (all: [string, string][]) => [...new Set(all.map(([key]) => withoutCount(key)))].sort()
    expect(keysOf(english)).toEqual(keysOf(chinese))
  })

  it('fills the same holes in both languages', () => {
    const wanted = new Map(chinese.map(([key, text]) => [withoutCount(key), holesOf(text)]))
    const wrong = english.filter(([key, text]) => JSON.stringify(holesOf(text)) !== JSON.stringify(wanted.get(withoutCount(key))))
    expect(wrong).toEqual([])
  })

  it('holds no word that no screen says', () => {
    const unused = chinese.map(([key]) => withoutCount(key)).filter((key) => !isUsed(key))
    expect(unused).toEqual([])
  })

  it('leaves nothing empty and nothing unfinished', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '' || /TODO|XXX/.test(text))).toEqual([])
  })

  it('keeps English out of Chinese sentences, but for names', () => {
    const names =
      /SHA-256|JSON|QR|HTML|Markdown|OpenAPI|English|macOS|Linux|Windows|Excel|CSV|\.?xlsx?|\.csv|MB|UTF-(?:8|16 [LB]E)|Big5|Tab|PowerShell|Enter|Esc|NT\$/g
    const foreign = chinese.filter(([, text]) => /[A-Za-z]{2,}/.test(text.replaceAll(/\{\{.*?\}\}/g, '').replaceAll(names, '')))
    expect(foreign).toEqual([])
  })

  it('uses half-width figures and full-width marks in Chinese', () => {
    expect(chinese.filter(([, text]) => /[０-９]|[一-鿿][,;?!][一-鿿]/.test(text))).toEqual([])
  })

  it('counts in both languages', () => {
    const chineseWords = startWords('zh-TW')
    const englishWords = startWords('en')
    expect(chineseWords.t('orders.fresh', { count: 3 })).toBe('3 筆新訂單')
    expect(englishWords.t('orders.fresh', { count: 1 })).toBe('1 new order')
    expect(englishWords.t('orders.fresh', { count: 2 })).toBe('2 new orders')
    expect(chineseWords.t('frame.today', { count: 12345 })).toBe('今日 12,345 筆')
  })

  it('shows a name with markup as it is', () => {
    expect(startWords('zh-TW').t('calls.note', { note: '<b>&' })).toBe('備註：<b>&')
  })
})
