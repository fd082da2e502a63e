import { expect, test } from 'vitest'
import { differencesOf, keptBy, type Rule } from '../../../../main/core/importer/compare/rule.ts'
import type { Origin } from '../../../../main/core/ingest/origins.ts'

const books: Rule = { precedence: 'books', asOfEvent: 5, now: 0, today: '2026-11-24', zone: 'Asia/Taipei' }
const file: Rule = { ...books, precedence: 'file' }
const edit = { by: '王', at: 1, entry: 1, was: null, said: null }

const table: readonly (readonly [string, Origin | undefined, 'company' | 'person' | null, 'company' | 'person' | null])[] = [
  ['nobody', undefined, null, null],
  ['an order that named the customer', [3, null, 'order'], null, null],
  ['an earlier file', [0, null, 'import'], null, null],
  ['a sender’s history', [3, 100, 'import'], null, null],
  ['the company, before the dry run', [5, 100], 'company', null],
  ['the company, after the dry run', [6, null], 'company', 'company'],
  ['a person at the desk, over the company', [3, null, edit], 'person', 'person'],
  ['a person who made the customer', [0, null], 'person', 'person'],
]

test.each(table)('what was said by %s', (_, origin, underBooks, underFile) => {
  expect([keptBy(origin, books), keptBy(origin, file)]).toEqual([underBooks, underFile])
})

test('an empty cell says something only where the file goes first', () => {
  const values: Record<'note' | 'phone', string | null> = { note: '舊', phone: '0912345678' }
  expect(differencesOf(values, {}, { note: null }, books)).toEqual([])
  expect(differencesOf(values, {}, { note: null }, file)).toEqual([{ column: 'note', from: '舊', to: null, kept: null }])
})

test.each(['0912-345-678', '+886 912 345 678', '０９１２３４５６７８'])('%s is the same telephone', (phone) => {
  expect(differencesOf({ phone: '0912345678' }, {}, { phone }, file)).toEqual([])
  expect(differencesOf({ note: '0912345678' }, {}, { note: phone }, file)).toHaveLength(1)
})
