import { describe, expect, it } from 'vitest'
import { makeFormats } from '../../../renderer/parts/formats.ts'

const taipei = makeFormats('zh-TW', 'Asia/Taipei')
const newYork = makeFormats('en', 'America/New_York')
/** 2026-11-24 10:42:05 in Taipei. */
const now = Date.UTC(2026, 10, 24, 2, 42, 5)
const hour = 3_600_000

describe('moments', () => {
  it('says the clock alone on the shop’s today', () => {
    expect(taipei.moment(now, now)).toBe('10:42')
    expect(taipei.moment(now - 10 * hour, now)).toBe('00:42')
  })

  it('turns the day at the shop’s midnight, whatever the machine’s zone', () => {
    expect(taipei.moment(now - 11 * hour, now)).toBe('11/23 23:42')
    expect(newYork.moment(now - 11 * hour, now)).toBe('10:42')
  })

  it('says the date alone in another year', () => {
    expect(taipei.moment(Date.UTC(2025, 10, 23), now)).toBe('2025/11/23')
  })

  it('has seconds where records are compared', () => {
    expect(taipei.stamp(now, now)).toBe('10:42:05')
    expect(taipei.stamp(now - 24 * hour, now)).toBe('11/23 10:42:05')
    expect(taipei.stamp(Date.UTC(2025, 10, 23), now)).toBe('2025/11/23 08:00')
    expect(taipei.exact(now)).toBe('2026/11/24 10:42:05')
  })

  it('never says 24:00', () => {
    expect(taipei.exact(Date.UTC(2026, 10, 23, 16))).toBe('2026/11/24 00:00:00')
  })
})

describe('calendar dates', () => {
  it('have the weekday, and the year only where it differs', () => {
    expect(taipei.day('2026-11-24', now)).toBe('11/24 (二)')
    expect(taipei.day('2027-01-02', now)).toBe('2027/01/02 (六)')
    expect(newYork.day('2026-11-24', now)).toBe('11/24 (Tue)')
  })

  it('that are none stay as they came', () => {
    expect(taipei.day('soon', now)).toBe('soon')
  })

  it('begin at the shop’s midnight', () => {
    expect(taipei.startOf('2026-11-24')).toBe(Date.UTC(2026, 10, 23, 16))
    expect(taipei.dateOf(taipei.startOf('2026-11-24'))).toBe('2026-11-24')
  })

  it('begin at midnight too where a clock change lies between it and UTC', () => {
    expect(newYork.startOf('2026-11-01')).toBe(Date.UTC(2026, 10, 1, 4))
    expect(newYork.startOf('2026-11-02')).toBe(Date.UTC(2026, 10, 2, 5))
    expect(newYork.startOf('2026-03-08')).toBe(Date.UTC(2026, 2, 8, 5))
  })
})

describe('money and figures', () => {
  it.each([
    [80_000, 'NT$800'],
    [160_000, 'NT$1,600'],
    [19_875, 'NT$198.75'],
    [19_870, 'NT$198.70'],
    [0, 'NT$0'],
    [-5_000, '-NT$50'],
  ])('%i cents are %s in both languages', (cents, text) => {
    expect(taipei.money(cents)).toBe(text)
    expect(newYork.money(cents)).toBe(text)
  })

  it('groups thousands and signs changes', () => {
    expect(taipei.count(150_000)).toBe('150,000')
    expect(taipei.change(3)).toBe('+3')
    expect(taipei.change(-2)).toBe('-2')
    expect(taipei.change(0)).toBe('0')
  })
})
