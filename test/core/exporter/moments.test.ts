import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { momentWriter, serialOf } from '../../../main/core/exporter/files/moments.ts'

test.each([
  ['1900-03-01', 61],
  ['2026-11-26', 46_352],
  ['2026-11-26 12:00:00', 46_352.5],
  ['1900-02-28', null],
  ['0001-01-01', null],
  ['soon', null],
])('%s is day %s of a spreadsheet', (written, serial) => {
  expect(serialOf(written)).toBe(serial)
})

test('an instant is said on the clock of the shop', () => {
  const write = momentWriter('Asia/Taipei')
  expect(write(Date.UTC(2026, 10, 23, 16, 30))).toBe('2026-11-24 00:30:00')
})

test.each(['Asia/Taipei', 'UTC', 'America/New_York'])('the machine’s own zone %s changes nothing', (TZ) => {
  const module = resolve(import.meta.dirname, '../../../main/core/exporter/files/moments.ts')
  const code = `import { momentWriter, serialOf } from ${JSON.stringify(module)}
    const said = momentWriter('Asia/Taipei')(Date.UTC(2026, 2, 8, 18, 30))
    console.log(JSON.stringify([said, serialOf(said), serialOf('2026-03-08')]))`
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  })
  expect(JSON.parse(answer)).toEqual(['2026-03-09 02:30:00', serialOf('2026-03-09 02:30:00'), 46_089])
})
