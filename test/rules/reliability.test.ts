import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { promiseNames, promises } from '../../scripts/reliability/promises.ts'
import { countedIn, withFigures } from '../../scripts/reliability/table.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(resolve(root, 'docs/reliability.md'), 'utf8')

const rowOf = (says: string): string => page.split('\n').find((line) => line.startsWith(`| ${says} |`)) ?? ''

describe.each(promiseNames)('%s', (name) => {
  it('has a test that counts for it', () => {
    expect(existsSync(resolve(root, promises[name].test))).toBe(true)
    expect(readFileSync(resolve(root, promises[name].test), 'utf8')).toContain(`figures('${name}'`)
  })

  it('has a row with figures, of which nothing is lost but in the control', () => {
    const row = rowOf(promises[name].says)
    expect(row).toContain(`(../${promises[name].test})`)
    expect(/[1-9][\d,]* [a-z]/.test(row)).toBe(true)
    const lost = [...row.matchAll(/([\d,]+) (?:lost|missed|applied twice)/g)].map(([, count]) => count)
    if (name === 'powerCutControl') expect(lost).not.toEqual(['0'])
    else expect(new Set(lost)).toEqual(new Set(lost.length === 0 ? [] : ['0']))
  })
})

describe('the table', () => {
  const empty = 'before\n<!-- figures: made by npm run reliability -->\nold\n<!-- end of figures -->\nafter\n'
  const line = (promise: string, counted: Record<string, number>) => JSON.stringify({ promise, counted })
  const whole = promiseNames.map((name) => line(name, { tried: 1_200, lost: 0 }))

  it('adds up what was counted in several tests, and replaces what stood there', () => {
    const made = withFigures(empty, countedIn([...whole, line('powerCut', { tried: 34 })].join('\n')), 'today')
    expect(made).toMatch(/^before\n[\s\S]*\nafter\n$/)
    expect(made).not.toContain('old')
    expect(made).toContain('| 1,234 tried, 0 lost |')
  })

  it('is not made where one promise has nothing to show, or one is unknown', () => {
    expect(() => withFigures(empty, countedIn(whole.slice(1).join('\n')), 'today')).toThrow(/counted nothing for powerCut/)
    expect(() => countedIn(line('moon', { tried: 1 }))).toThrow(/nobody promised/)
  })
})
