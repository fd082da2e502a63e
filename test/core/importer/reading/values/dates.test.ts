import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateContext, dateReader } from '../../../../../main/core/importer/reading/values/dates.ts'
import { type Filled, Wrong } from '../../../../../main/core/importer/reading/values/wrong.ts'

const usual: DateContext = { style: 'auto', epoch: '1900', zone: 'Asia/Taipei' }
const dateIn = (cell: Filled, context: Partial<DateContext> = {}): string | null => {
  const date = dateReader({ ...usual, ...context }).date(cell)
  return date instanceof Wrong ? date.code : date
}

test.each([
  '2026-11-26',
  '2026/11/26',
  '2026/11/26 下午 02:30',
  '2026-11-26T08:30:00',
  '2026-11-26T00:30:00+08:00',
  '2026-11-25T20:00:00Z',
  '2026年11月26日',
  '西元2026年11月26日',
  '20261126',
  '115/11/26',
  '115.11.26',
  '115-11-26',
  '１１５／１１／２６',
  '1151126',
  '民國115年11月26日',
  '中華民國 115 年 11 月 26 日 (星期四)',
  '民國 115/11/26',
  '115年11月26日(四)',
  '26/11/2026',
  '11/26/2026',
  '46352',
  46352,
  46352.75,
  1151126,
  20261126,
])('%s is 2026-11-26', (cell) => {
  expect(dateIn(cell)).toBe('2026-11-26')
})

test.each([
  '',
  '  ',
  '-',
  '無',
  '0000-00-00',
  '0001-01-01T00:00:00',
  '1900/1/0',
  'NULL',
  '1970-01-01',
  '1900-01-01 00:00:00',
  0,
  1,
])('%j says that there is no date', (cell) => {
  expect(dateIn(cell)).toBeNull()
})

test.each([
  ['2026-02-30', 'not_a_date'],
  ['2026/13/1', 'not_a_date'],
  ['115/2/30', 'not_a_date'],
  ['明天', 'not_a_date'],
  ['2026-11', 'not_a_date'],
  ['2026-11-26 25:00', 'not_a_date'],
  [true, 'not_a_date'],
  [-5, 'not_a_date'],
  [60, 'not_a_date'],
  [1.5e9, 'not_a_date'],
  ['5/6/2026', 'ambiguous_date'],
  ['26/11/5', 'ambiguous_date'],
  ['991126', 'ambiguous_date'],
  ['1151/11/26', 'unlikely_date'],
  ['2206-11-26', 'unlikely_date'],
  [2, 'unlikely_date'],
])('%j is refused as %s', (cell, code) => {
  expect(dateIn(cell)).toBe(code)
})

describe('where a person says how dates are meant', () => {
  test.each([
    ['roc', '99/1/5', '2010-01-05'],
    ['roc', '991126', '2010-11-26'],
    ['roc', 991126, '2010-11-26'],
    ['roc', '2026/1/5', '2026-01-05'],
    ['dmy', '5/6/2026', '2026-06-05'],
    ['dmy', '5.6.26', '2026-06-05'],
    ['mdy', '5/6/2026', '2026-05-06'],
    ['mdy', '115/5/6', '2026-05-06'],
  ] as const)('%s: %s is %s', (style, cell, date) => {
    expect(dateIn(cell, { style })).toBe(date)
  })
})

test('a workbook that counts from 1904 is read four years and a day later', () => {
  expect(dateIn(44890, { epoch: '1904' })).toBe('2026-11-26')
})

test('a moment is read in the shop’s zone, where clocks may be changed too', () => {
  const at = (cell: Filled, zone: string) => dateReader({ ...usual, zone }).instant(cell)
  expect(at('2026-11-26 14:30', 'Asia/Taipei')).toBe(Date.parse('2026-11-26T14:30:00+08:00'))
  expect(at('2026-11-26', 'Asia/Taipei')).toBe(Date.parse('2026-11-26T00:00:00+08:00'))
  expect(at('2026-03-08 14:30', 'America/New_York')).toBe(Date.parse('2026-03-08T14:30:00-04:00'))
  expect(at('2026-11-26T06:30:00Z', 'Asia/Taipei')).toBe(Date.parse('2026-11-26T14:30:00+08:00'))
})

const days = fc.record({
  year: fc.integer({ min: 1950, max: 2099 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
})
const iso = ({ year, month, day }: { year: number; month: number; day: number }, mark = '-'): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(mark)

test('whatever way a day is written, it is the same day', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('-', '/', '.', ''), (day, mark) => {
      const roc = { ...day, year: day.year - 1911 }
      expect(dateIn(iso(day, mark))).toBe(iso(day))
      expect(dateIn(`民國${roc.year}年${day.month}月${day.day}日`)).toBe(iso(day))
      expect(dateIn(iso({ ...roc, year: roc.year }, '/').padStart(9, '0'), { style: 'roc' })).toBe(iso(day))
    }),
  )
})

test('no text whatever makes a date that is not in the calendar', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9/.:年月日民國 -]{0,14}$/),
      fc.constantFrom('auto', 'roc', 'dmy', 'mdy'),
      (text, style) => {
        const date = dateIn(text, { style })
        expect(
          date === null || /^[a-z_]+$/.test(date) || /^(?:19[5-9]|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date),
        ).toBe(true)
      },
    ),
    { numRuns: 2_000 },
  )
})
