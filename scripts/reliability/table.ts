/** Puts what the tests counted into docs/reliability.md, between its two marks. */

import { type PromiseName, promiseNames, promises } from './promises.ts'

export type Counted = ReadonlyMap<PromiseName, Readonly<Record<string, number>>>

const begin = '<!-- figures: made by npm run reliability -->'
const end = '<!-- end of figures -->'

const isName = (value: unknown): value is PromiseName => promiseNames.some((name) => name === value)

/** Lines of JSON as test/support/figures.ts writes them; what one promise counted in several tests is added up. */
export const countedIn = (lines: string): Counted => {
  const all = new Map<PromiseName, Record<string, number>>()
  for (const line of lines.split('\n').filter(Boolean)) {
    const { promise, counted } = JSON.parse(line)
    if (!isName(promise)) throw new Error(`nobody promised ${promise}`)
    const before = all.get(promise) ?? {}
    for (const [what, count] of Object.entries(counted)) before[what] = (before[what] ?? 0) + Number(count)
    all.set(promise, before)
  }
  return all
}

const figuresOf = (counted: Readonly<Record<string, number>>): string =>
  Object.entries(counted)
    .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
    .join(', ')

/** Throws for a promise of which nothing was counted: its test was skipped, or says nothing. */
const rowOf = (name: PromiseName, counted: Counted): string => {
  const { says, test } = promises[name]
  const found = counted.get(name)
  if (found === undefined) throw new Error(`${test} counted nothing for ${name}`)
  return `| ${says} | [${test.slice(test.lastIndexOf('/') + 1)}](../${test}) | ${figuresOf(found)} |`
}

/** The document with its figures replaced; `when` is said above them. */
export const withFigures = (document: string, counted: Counted, when: string): string => {
  const [before, rest] = document.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error('the document has lost its marks')
  const rows = promiseNames.map((name) => rowOf(name, counted))
  const table = ['| promise | test | last figures |', '| --- | --- | --- |', ...rows].join('\n')
  return `${before}${begin}\n${when}\n\n${table}\n${end}${after}`
}
