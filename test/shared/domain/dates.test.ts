/** Dates and times of every sender, the same on every machine: whatever zone the machine is in, the shop's zone counts. */

import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDateReader } from '../../../shared/domain/calendarDates.ts'
import { readInstant } from '../../../shared/domain/instants.ts'
import { dateOfInstant } from '../../../shared/domain/moments.ts'

const zone = 'Asia/Taipei'
const readDate = calendarDateReader(zone)
const said = (date: string | null, doubt: string | null = null) => ({ date, doubt })

const dates: [unknown, unknown][] = [
  ['2026-11-26', said('2026-11-26')],
  ['2026/1/6', said('2026-01-06')],
  ['2026.11.26', said('2026-11-26')],
  ['２０２６－１１－２６', said('2026-11-26')],
  ['2026-11-25T16:00:00.000Z', said('2026-11-26')],
  ['2026-11-25T15:59:59Z', said('2026-11-25')],
  ['2026-11-26T00:00:00', said('2026-11-26')],
  ['2026-11-26T23:59:59.9999999', said('2026-11-26')],
  ['2026-11-26T00:00:00.0000000+08:00', said('2026-11-26')],
  ['2026-11-26T00:30:00+0900', said('2026-11-25')],
  ['2026-11-26 00:00:00', said('2026-11-26')],
  ['2026-11-26 00:00:00.000', said('2026-11-26')],
  ['2026/11/26 上午 12:00:00', said('2026-11-26')],
  ['11/26', 'not_a_date'],
  ['115/11/26', said('2026-11-26')],
  ['20261126', said('2026-11-26')],
  [20261126, said('2026-11-26')],
  [1764086400, said('2025-11-26')],
  [1764086400000, said('2025-11-26')],
  ['/Date(1764086400000+0800)/', said('2025-11-26')],
  ['', said(null)],
  ['0001-01-01T00:00:00', said(null)],
  ['0001-01-01T00:00:00+08:00', said(null)],
  ['0000-00-00', said(null)],
  ['0000-00-00 00:00:00', said(null)],
  ['1970-01-01', said(null, 'unset_date')],
  ['1970-01-01T00:00:00Z', said(null, 'unset_date')],
  [0, said(null, 'unset_date')],
  ['1999-12-31', said('1999-12-31', 'unlikely_date')],
  ['2100-01-01', said('2100-01-01', 'unlikely_date')],
  ['2026-02-29', 'not_a_date'],
  ['2028-02-29', said('2028-02-29')],
  ['2026-13-01', 'not_a_date'],
  ['2026-11-26T25:00:00', 'not_a_date'],
  ['明天', 'not_a_date'],
  [true, 'not_a_date'],
  [1e300, 'not_a_date'],
  [{}, 'not_a_date'],
]

test.each(dates)('the date %j → %j', (value, expected) => {
  expect(readDate(value)).toEqual(expected)
})

const instants: [unknown, string | null][] = [
  ['2026-11-26T08:30:00.123Z', '2026-11-26T08:30:00.123Z'],
  ['2026-11-26T08:30:00+08:00', '2026-11-26T00:30:00.000Z'],
  ['2026-11-26 08:30:00', '2026-11-26T00:30:00.000Z'],
  ['2026/11/26 下午 08:30:00', '2026-11-26T12:30:00.000Z'],
  ['2026-11-26T08:30:15.1234567+08:00', '2026-11-26T00:30:15.123Z'],
  [1764086400, '2025-11-25T16:00:00.000Z'],
  [1764086400123, '2025-11-25T16:00:00.123Z'],
  ['1764086400', '2025-11-25T16:00:00.000Z'],
]

test.each(instants)('the time %j → %s', (value, expected) => {
  expect(readInstant(value, zone)).toEqual({ at: Date.parse(expected ?? ''), doubt: null })
})

test.each(['0001-01-01T00:00:00', '0000-00-00 00:00:00', ''])('the time %j is none', (value) => {
  expect(readInstant(value, zone)).toEqual({ at: null, doubt: null })
})

test.each(['soon', 0, 12, true, '1970-01-01', '2100-01-02', {}])('the time %j is not believed', (value) => {
  expect(readInstant(value, zone)).toEqual({ at: null, doubt: 'not_a_time' })
})

test('any value is a date, none, or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string(), fc.double()), (value) => {
      const read = readDate(value)
      if (read !== 'not_a_date' && read.date !== null) expect(read.date).toMatch(/^[+-]?\d{4,6}-\d\d-\d\d$/)
      expect(Object.keys(readInstant(value, zone))).toEqual(['at', 'doubt'])
    }),
  )
})

test('every moment of a day belongs to that day in the shop’s zone', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-02'), max: new Date('2099-12-30'), noInvalidDate: true }), (moment) => {
      // Taipei has kept UTC+8 without summer time since 1980.
      const expected = new Date(moment.getTime() + 8 * 3_600_000).toISOString().split('T')[0]
      expect(readDate(moment.toISOString())).toEqual(said(expected ?? ''))
      expect(dateOfInstant(moment.getTime(), zone)).toBe(expected)
    }),
  )
})

const asked = dates.map(([value]) => value)
const script = `
  import { calendarDateReader } from ${JSON.stringify(new URL('../../../shared/domain/calendarDates.ts', import.meta.url))}
  import { readInstant } from ${JSON.stringify(new URL('../../../shared/domain/instants.ts', import.meta.url))}
  const read = calendarDateReader(${JSON.stringify(zone)})
  const asked = ${JSON.stringify(asked)}
  console.log(JSON.stringify([new Date(2026, 0, 1).getTime(), asked.map((value) => [read(value), readInstant(value, ${JSON.stringify(zone)})])]))
`

const readIn = (machineZone: string): unknown[] => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TZ: machineZone },
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

test('the machine’s own zone changes nothing', () => {
  const [[taipeiMidnight, taipei], [utcMidnight, utc], [, newYork]] = ['Asia/Taipei', 'UTC', 'America/New_York'].map(readIn) as [
    unknown[],
    unknown[],
    unknown[],
  ]
  expect(taipeiMidnight).not.toBe(utcMidnight)
  expect(taipei).toEqual(asked.map((value) => [readDate(value), readInstant(value, zone)]))
  expect(utc).toEqual(taipei)
  expect(newYork).toEqual(taipei)
}, 30_000)
