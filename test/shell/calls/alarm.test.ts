import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openAlarm } from '../../../main/shell/calls/alarm.ts'
import { callOf, noon, sightOf } from '../sights.ts'

const silentNight = { volume: 80, quiet: { isOn: true, from: '11:00', to: '13:00', ring: 'silent' } } as const

const open = () => {
  const heard: string[] = []
  const alarm = openAlarm({
    clock: { now: () => Date.now() },
    ring: ({ level, gain, say }) => heard.push(`${level} ${gain.toFixed(2)} ${say.join(',')}`.trim()),
    hush: () => heard.push('hush'),
    onLonger: () => heard.push('longer'),
  })
  /** What was heard since the last look. */
  const taken = () => heard.splice(0)
  return { alarm, taken }
}

beforeEach(() => vi.useFakeTimers({ now: noon }))
afterEach(() => vi.useRealTimers())

test('a call rings at once, then every three seconds, and is said once', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  vi.advanceTimersByTime(6_000)
  expect(taken()).toEqual(['1 0.40 A', '1 0.40', '1 0.40'])
})

test('it grows at two and at five minutes, and says the call anew', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  vi.advanceTimersByTime(119_000)
  taken()
  vi.advanceTimersByTime(3_000)
  expect(taken()).toEqual(['2 0.60 A', 'longer'])
  vi.advanceTimersByTime(176_000)
  taken()
  vi.advanceTimersByTime(3_000)
  expect(taken()).toContain('3 0.80 A')
})

test('a second call rings at once and is said; the first is not said again', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  vi.advanceTimersByTime(1_000)
  taken()
  alarm.heed(sightOf([callOf('A', noon), callOf('B', noon + 1_000)]))
  expect(taken()).toEqual(['1 0.40 B'])
})

test('the same sight once more changes nothing in the beat', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  vi.advanceTimersByTime(2_900)
  alarm.heed(sightOf([callOf('A', noon)]))
  expect(taken()).toEqual(['1 0.40 A'])
  vi.advanceTimersByTime(100)
  expect(taken()).toEqual(['1 0.40'])
})

test('once the last call is taken it is hushed and rings no more', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  alarm.heed(sightOf([]))
  vi.advanceTimersByTime(60_000)
  expect(taken()).toEqual(['1 0.40 A', 'hush'])
})

test('a call that is given back is said once more', () => {
  const { alarm, taken } = open()
  const calls = [callOf('A', noon), callOf('B', noon)]
  alarm.heed(sightOf(calls))
  alarm.heed(sightOf(calls.slice(0, 1)))
  taken()
  alarm.heed(sightOf(calls))
  expect(taken()).toEqual(['1 0.40 B'])
})

test('a call that waited before the program began rings on as loud as it has waited', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon - 600_000)]))
  expect(taken()).toEqual(['3 0.80 A'])
})

test('quiet hours that are silent let nothing sound, and it rings once they are over', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)], { ring: silentNight }))
  vi.advanceTimersByTime(3_590_000)
  expect(taken().filter((each) => each !== 'longer')).toEqual([])
  vi.advanceTimersByTime(20_000)
  expect(taken()[0]).toBe('3 0.80 A')
})

test('paused, nothing sounds; it rings again by itself after the pause', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  alarm.silence(noon + 60_000)
  taken()
  vi.advanceTimersByTime(59_000)
  expect(taken()).toEqual([])
  expect(alarm.silentUntil()).toBe(noon + 60_000)
  vi.advanceTimersByTime(4_000)
  expect(taken()).not.toEqual([])
  expect(alarm.silentUntil()).toBeNull()
})

test('a pause that is ended rings at once', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  alarm.silence(noon + 900_000)
  taken()
  alarm.silence(null)
  expect(taken()).toEqual(['1 0.40'])
})

test('another volume holds from the next moment', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  taken()
  alarm.heed(sightOf([callOf('A', noon)], { ring: { ...sightOf([]).ring, volume: 20 } }))
  expect(taken()).toEqual(['1 0.10'])
})

test('after a sleep it rings at once, and not where nobody waits', () => {
  const { alarm, taken } = open()
  alarm.again()
  expect(taken()).toEqual([])
  alarm.heed(sightOf([callOf('A', noon)]))
  taken()
  vi.setSystemTime(noon + 3_600_000)
  alarm.again()
  expect(taken()).toEqual(['3 0.80 A', 'longer'])
})

test('closed, it rings no more', () => {
  const { alarm, taken } = open()
  alarm.heed(sightOf([callOf('A', noon)]))
  alarm.close()
  taken()
  vi.advanceTimersByTime(60_000)
  expect(taken()).toEqual([])
})
