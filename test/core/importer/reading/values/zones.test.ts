import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Run by a Node of its own in each zone: serials, ROC dates and phones, and moments as one digest. */
const program = `
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { dateReader } from './main/core/importer/reading/values/dates.ts'
import { readPhone } from './main/core/importer/reading/values/phones.ts'
import { dateOfSerial } from './main/core/importer/reading/serials.ts'

const digest = createHash('sha256')
const read = dateReader({ style: 'auto', epoch: '1900', zone: 'Asia/Taipei' })
// Counted by hand, without any calendar: days of months and leap years.
let [year, month, day] = [1900, 3, 1]
const lengthOf = (y, m) => m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31
const two = (value) => String(value).padStart(2, '0')
const check = (serial) => {
  const expected = [year, two(month), two(day)].join('-')
  for (const time of [0, 0.25, 0.999])
    if (dateOfSerial(serial + time, '1900').slice(0, 10) !== expected) throw new Error(serial + time + ' is not ' + expected)
  // Nobody orders on 1 January 1970: it is how a program writes no date.
  if (year >= 1950 && serial !== 25_569 && read.date(serial) !== expected) throw new Error(serial + ' is not read as ' + expected)
  if (year >= 2011 && read.date(String((year - 1911) * 10_000 + month * 100 + day)) !== expected) throw new Error('ROC ' + expected)
}
for (let serial = 61; serial < 73_000; serial++) {
  // Every day of the years that a shop has files of, and every fifth of the others.
  if ((year > 2005 && year < 2031) || serial % 5 === 0) check(serial)
  if (++day > lengthOf(year, month)) [month, day] = [month + 1, 1]
  if (month > 12) [year, month] = [year + 1, 1]
}
fc.assert(fc.property(fc.integer({ min: 910_000_000, max: 989_999_999 }), (number) => {
  if (readPhone(number, null) !== '0' + number || readPhone('0' + number, null) !== '0' + number) throw new Error(String(number))
}))
fc.assert(fc.property(fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }), (date) => {
  digest.update(String(read.instant(date.toISOString().slice(0, 19).replace('T', ' '))))
  if (read.date(date.toISOString().slice(0, 10)) !== date.toISOString().slice(0, 10)) throw new Error(date.toISOString())
}), { seed: 7, numRuns: 500 })
console.log(digest.digest('hex'))
`

const run = promisify(execFile)
const digestIn = async (zone: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TZ: zone },
  })
  return stdout.trim()
}

test('days from 1900 to 2099 are themselves, and every moment the same, in whatever zone the computer is', async () => {
  const [taipei, utc, newYork] = await Promise.all(['Asia/Taipei', 'UTC', 'America/New_York'].map(digestIn))
  expect(taipei).toMatch(/^[0-9a-f]{64}$/)
  expect([utc, newYork]).toEqual([taipei, taipei])
})
