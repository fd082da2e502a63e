/** How often a customer orders, told from the days on which they did. Pure. */

import type { Pace } from '../../../../shared/contract/customers.ts'

type Rhythm = Pick<Pace, 'daysSince' | 'usualDays' | 'state'>

const dayMs = 24 * 3_600_000
/** Habits change with the season and the household: what was longer ago says little. */
const intervalsLookedAt = 12
/** One interval alone is no habit. */
const leastIntervals = 2
/** Nobody is taken for lost before both: three times the usual, and a month. */
const lapsedTimes = 3
const lapsedDays = 30

/** Calendar days from one `YYYY-MM-DD` to another. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** The middle one of whole numbers, or between the two middle ones; `numbers` is not empty. */
const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return Math.round((lower + upper) / 2)
}

const usualOf = (days: readonly string[]): number | null => {
  const intervals = days.slice(1, intervalsLookedAt + 1).map((day, index) => daysBetween(day, days[index] ?? day))
  return intervals.length < leastIntervals ? null : median(intervals)
}

const stateOf = (daysSince: number, usualDays: number | null): Pace['state'] => {
  if (usualDays === null) return 'unknown'
  if (daysSince > lapsedDays && daysSince > lapsedTimes * usualDays) return 'lapsed'
  return daysSince >= usualDays ? 'due' : 'fresh'
}

/** `dates`: the days with an order, `YYYY-MM-DD`, newest first, one perhaps several times. */
export const rhythmOf = (dates: readonly string[], today: string): Rhythm => {
  const days = [...new Set(dates)]
  const last = days[0]
  if (last === undefined) return { daysSince: null, usualDays: null, state: 'unknown' }
  const daysSince = Math.max(0, daysBetween(last, today))
  const usualDays = usualOf(days)
  return { daysSince, usualDays, state: stateOf(daysSince, usualDays) }
}
