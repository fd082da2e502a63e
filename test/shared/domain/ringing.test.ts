import { expect, test } from 'vitest'
import type { QuietHours, RingSettings } from '../../../shared/contract/settings.ts'
import { isQuietAt, levelAfter, ringingAt, ringsBetween } from '../../../shared/domain/ringing.ts'
import { wallTimeIn } from '../../../shared/domain/wallTime.ts'

const night: QuietHours = { isOn: true, from: '22:00', to: '07:00', ring: 'soft' }
const loud: RingSettings = { volume: 80, quiet: { ...night, isOn: false } }
const since = Date.UTC(2026, 10, 24, 4)
const noon = () => '12:00'

test('it grows louder after two and after five minutes', () => {
  expect([0, 119_999, 120_000, 299_999, 300_000, 3_600_000].map(levelAfter)).toEqual([1, 1, 2, 2, 3, 3])
  const gains = [0, 120_000, 300_000].map((waited) => ringingAt(since, since + waited, loud, '12:00').gain)
  expect(gains).toEqual([0.4, expect.closeTo(0.6), 0.8])
})

test('a clock that runs behind rings as at the beginning', () => {
  expect(ringingAt(since, since - 60_000, loud, '12:00').level).toBe(1)
})

test.each([
  ['22:00', true],
  ['23:59', true],
  ['06:59', true],
  ['07:00', false],
  ['21:59', false],
])('a night from 22:00 to 07:00 at %s: %s', (at, isQuiet) => {
  expect(isQuietAt(night, at)).toBe(isQuiet)
  expect(isQuietAt({ ...night, isOn: false }, at)).toBe(false)
})

test('quiet hours by day end by day, and without an end they are always', () => {
  const noonRest = { ...night, from: '12:00', to: '13:30' }
  expect(['11:59', '12:00', '13:29', '13:30'].map((at) => isQuietAt(noonRest, at))).toEqual([false, true, true, false])
  expect(isQuietAt({ ...night, from: '08:00', to: '08:00' }, '20:00')).toBe(true)
})

test('quiet hours soften the ring or silence it, and say so', () => {
  expect(ringingAt(since, since, { volume: 80, quiet: night }, '23:00')).toMatchObject({
    level: 1,
    quiet: 'soft',
    gain: expect.closeTo(0.08),
  })
  const silent: RingSettings = { volume: 80, quiet: { ...night, ring: 'silent' } }
  expect(ringingAt(since, since + 300_000, silent, '23:00')).toMatchObject({ level: 3, quiet: 'silent', gain: 0 })
})

test('rings are known ahead of their time, each as loud as it will have to be', () => {
  const plan = { since, settings: loud, wallTimeOf: noon }
  const rings = ringsBetween(plan, since + 115_000, since + 125_000)
  expect(rings.map(({ at, level }) => [at - since, level])).toEqual([
    [115_000, 1],
    [118_000, 1],
    [121_000, 2],
    [123_500, 2],
  ])
})

test('what is silent is not handed over, and rings begin again where the quiet hours end', () => {
  const settings: RingSettings = { volume: 80, quiet: { ...night, ring: 'silent' } }
  const morning = Date.UTC(2026, 10, 23, 22, 59, 50)
  const rings = ringsBetween({ since: morning, settings, wallTimeOf: wallTimeIn('Asia/Taipei') }, morning, morning + 20_000)
  expect(rings.map(({ at }) => at - morning)).toEqual([12_000, 15_000, 18_000])
  expect(ringsBetween({ since, settings: { ...loud, volume: 0 }, wallTimeOf: noon }, since, since + 60_000)).toEqual([])
})

test('the wall is the shop’s', () => {
  expect(wallTimeIn('Asia/Taipei')(Date.UTC(2026, 10, 24, 16))).toBe('00:00')
  expect(wallTimeIn('America/New_York')(Date.UTC(2026, 10, 24, 16))).toBe('11:00')
})
