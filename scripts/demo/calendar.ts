/** When an invented shop is busy: by month, by weekday and by hour, in Taipei's zone. */

import { Temporal } from 'temporal-polyfill'
import type { Random } from './random.ts'

const zone = 'Asia/Taipei'
const minute = 60_000

/** January first. Cold months need more gas. */
const months = [1.4, 1.35, 1.15, 1, 0.9, 0.8, 0.72, 0.72, 0.8, 0.95, 1.1, 1.3] as const
/** Monday first. */
const weekdays = [1.2, 1.05, 1, 1, 1.1, 1, 0.55] as const
const hours = [
  [7, 3],
  [8, 7],
  [9, 12],
  [10, 13],
  [11, 12],
  [12, 6],
  [13, 5],
  [14, 7],
  [15, 8],
  [16, 10],
  [17, 13],
  [18, 11],
  [19, 6],
  [20, 3],
] as const

export type ShopDay = Readonly<{
  date: Temporal.PlainDate
  /** Instants in ms; `end` is the moment of telling on the last day. */
  start: number
  end: number
  /** Part of the whole story's orders that falls on this day; all days add up to 1. */
  share: number
}>

const weightOf = (date: Temporal.PlainDate): number => (months[date.month - 1] ?? 1) * (weekdays[date.dayOfWeek - 1] ?? 1)

/** The last `count` days up to `until` (an instant in ms), oldest first. */
export const shopDays = (until: number, count: number): ShopDay[] => {
  const today = Temporal.Instant.fromEpochMilliseconds(until).toZonedDateTimeISO(zone).toPlainDate()
  const dates = Array.from({ length: count }, (_, back) => today.subtract({ days: count - 1 - back }))
  const total = dates.reduce((sum, date) => sum + weightOf(date), 0)
  return dates.map((date) => {
    const start = date.toZonedDateTime({ timeZone: zone }).epochMilliseconds
    const end = date.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds
    return { date, start, end: Math.min(end, until), share: weightOf(date) / total }
  })
}

/** An instant of a day at which a customer might order; it may lie behind `end` on the last day. */
export const busyMoment = (day: ShopDay, random: Random): number =>
  day.start + random.weighted(hours) * 60 * minute + random.between(0, 60 * minute - 1)
