import { expect, test } from 'vitest'
import { daysBefore, endOfDay, hoursOfDay, startOfDay } from '../../../shared/domain/shopDays.ts'

const hours = (date: string, zone: string) => hoursOfDay(date, zone).map(({ hour }) => hour)

test('a day in Taipei has 24 hours that fill it without gaps', () => {
  const day = hoursOfDay('2026-11-24', 'Asia/Taipei')
  expect(day.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour))
  expect(day[0]?.from).toBe(startOfDay('2026-11-24', 'Asia/Taipei'))
  expect(day.at(-1)?.to).toBe(endOfDay('2026-11-24', 'Asia/Taipei'))
  expect(day.slice(1).every(({ from }, index) => from === day[index]?.to)).toBe(true)
})

test('a day of 25 hours has one twice, a day of 23 lacks one', () => {
  expect(hours('2026-11-01', 'America/New_York').filter((hour) => hour === 1)).toHaveLength(2)
  expect(hours('2026-03-08', 'America/New_York')).not.toContain(2)
})

test('days before cross months and years', () => {
  expect(daysBefore('2026-01-03', 7)).toBe('2025-12-27')
})
