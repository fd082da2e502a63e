/** Where the shop's days begin and end; a day may last 23 or 25 hours in another zone than Taiwan's. */

import { Temporal } from 'temporal-polyfill'

/** First instant (ms UTC) of a day `YYYY-MM-DD` in the zone (IANA). */
export const startOfDay = (date: string, zone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds

/** First instant of the next day, so that a day is everything from its start up to this, excluded. */
export const endOfDay = (date: string, zone: string): number =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds

/** The day so many days before `date`. */
export const daysBefore = (date: string, days: number): string => Temporal.PlainDate.from(date).subtract({ days }).toString()

/** The same day so many months before `date`, or the last of that month where it is shorter. */
export const monthsBefore = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).subtract({ months }).toString()

/** `hour` as a clock shows it, 0–23; `from` included, `to` excluded: ms UTC. */
export type HourOfDay = Readonly<{ hour: number; from: number; to: number }>

const hourMs = 3_600_000

/** The hours of a day, which may lack one or have one twice where clocks are changed. */
export const hoursOfDay = (date: string, zone: string): HourOfDay[] => {
  const [start, end] = [startOfDay(date, zone), endOfDay(date, zone)]
  return Array.from({ length: Math.ceil((end - start) / hourMs) }, (_, index) => {
    const from = start + index * hourMs
    const { hour } = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
    return { hour, from, to: Math.min(from + hourMs, end) }
  })
}
