/** Reads the ways in which senders write a moment. What carries no offset is a time on the wall of the shop. */

import { Temporal } from 'temporal-polyfill'

/** `offset`: `Z`, `+08:00`, …, or null where the sender said none. */
export type Moment = Readonly<{ local: Temporal.PlainDateTime; offset: string | null }>

/** 2026-11-26 · 2026/11/26 08:30 · 2026-11-26T08:30:00.000Z · 2026/11/26 下午 08:30:00 · 115.11.26 */
const written =
  /^(\d{3,4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(?:(上午|下午|AM|PM)\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*(上午|下午|AM|PM))?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** 20261126, as MSSQL's style 112 writes it. */
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/

/** /Date(1764086400000+0800)/, as .NET Framework's own serialiser writes it; the offset is for show. */
const microsoft = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/

const rocEpoch = 1911

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour
  return (hour % 12) + (/下午|PM/i.test(half) ? 12 : 0)
}

const localTime = (
  ...[year, month, day, hour, minute, second, fraction]: [number, number, number, number, number, number, string]
) => {
  const nanoseconds = fraction.padEnd(9, '0')
  const [millisecond, microsecond, nanosecond] = [0, 3, 6].map((at) => Number(nanoseconds.slice(at, at + 3)))
  return Temporal.PlainDateTime.from(
    { year, month, day, hour, minute, second, millisecond, microsecond, nanosecond },
    { overflow: 'reject' },
  )
}

const ofWritten = (match: RegExpExecArray): Moment => {
  const [, year = '', month, day, before, hour = '0', minute = '0', second = '0', fraction = '', after, offset] = match
  const fullYear = year.length === 3 ? Number(year) + rocEpoch : Number(year)
  const fullHour = hourOf(Number(hour), before ?? after)
  const local = localTime(fullYear, Number(month), Number(day), fullHour, Number(minute), Number(second), fraction)
  return { local, offset: offset?.toUpperCase() ?? null }
}

/** Seconds up to the year 5138, milliseconds from 1973 on: the two do not meet for any moment that a shop speaks of. */
const secondsLimit = 100_000_000_000

const ofEpoch = (epoch: number): Moment => {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.round(Math.abs(epoch) < secondsLimit ? epoch * 1000 : epoch))
  return { local: instant.toZonedDateTimeISO('UTC').toPlainDateTime(), offset: 'Z' }
}

const longestText = 60

const ofText = (text: string): Moment | null => {
  if (text.length > longestText) return null
  const match = written.exec(text) ?? compact.exec(text)
  if (match !== null) return ofWritten(match)
  const milliseconds = microsoft.exec(text)?.[1]
  if (milliseconds !== undefined) return ofEpoch(Number(milliseconds))
  return /^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(text) ? ofEpoch(Number(text)) : null
}

/** Null for what is no moment, e.g. 30 February. Eight digits as a number are a date, other numbers are seconds or milliseconds since 1970. */
export const readMoment = (value: unknown): Moment | null => {
  try {
    if (typeof value === 'string') return ofText(value.normalize('NFKC').trim())
    if (typeof value !== 'number' || !Number.isFinite(value)) return null
    return compact.test(String(value)) ? ofText(String(value)) : ofEpoch(value)
  } catch (error) {
    // Temporal refuses what does not exist in the calendar.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Integer milliseconds UTC of a moment, `zone` (IANA) deciding where it carries no offset. */
export const instantOf = (moment: Moment, zone: string): number => {
  if (moment.offset === null) return moment.local.toZonedDateTime(zone).epochMilliseconds
  return Temporal.Instant.from(`${moment.local.toString()}${moment.offset}`).epochMilliseconds
}

/** `YYYY-MM-DD` of a moment in the zone. */
export const dateOf = (moment: Moment, zone: string): string => {
  if (moment.offset === null) return moment.local.toPlainDate().toString()
  return dateOfInstant(instantOf(moment, zone), zone)
}

/** `YYYY-MM-DD` of an instant (ms UTC) in the zone. */
export const dateOfInstant = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
