/** Dates of spreadsheets, read into `YYYY-MM-DD`: ROC and western years, serial numbers, with or without a time. Never by way of a JavaScript Date. */

import { Temporal } from 'temporal-polyfill'
import type { DateStyle } from '../../../../../shared/domain/imports.ts'
import { remembering } from '../../../../../shared/domain/memory.ts'
import { instantOf, readMoment } from '../../../../../shared/domain/moments.ts'
import { endOfDay, startOfDay } from '../../../../../shared/domain/shopDays.ts'
import { dateOfSerial } from '../serials.ts'
import type { Epoch } from '../workbook.ts'
import { type Filled, Wrong } from './wrong.ts'
import { fullYears } from './years.ts'

/** `zone` (IANA): the shop's, in which a time without an offset is meant. */
export type DateContext = Readonly<{ style: DateStyle; epoch: Epoch; zone: string }>

/** `seconds`: since midnight; null where only a date is written. */
type Written = Readonly<{ date: string; seconds: number | null }>

const notADate = new Wrong('not_a_date')
const unlikely = new Wrong('unlikely_date')

/** How people and programs write that there is no date; 1900-01-01 is MSSQL's. */
const none =
  /^(?:0+|-+|無|未定|n\/?a|null|none|(?:0000|0001)[-/].*|1900[-/]0?1[-/]0?[01]\b.*|1970[-/]0?1[-/]0?1\b.*|1899[-/]12[-/]3[01].*)$/i

const time = /[T\s]+(?:(上午|下午|am|pm)\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*(上午|下午|am|pm))?$/i

/** 民國 115 年 11 月 26 日 (星期四) → ROC 115/11/26. */
const plain = (text: string): string =>
  text
    .replace(/[(（]?(?:星期|週|周|禮拜)[一二三四五六日天][)）]?|[(（][一二三四五六日][)）]/, '')
    .replace(/^(?:中華)?民國\s*/, 'ROC')
    .replace(/^西元\s*/, '')
    .replace(/(\d)\s*[年月./-]\s*(?=\d)/g, '$1/')
    .replace(/(\d)\s*[日號]/, '$1')
    .trim()

const secondsOf = (match: RegExpExecArray | null): number | null | Wrong => {
  if (match === null) return null
  const [, before, hour = '', minute = '', second = '0', after] = match
  const half = before ?? after
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/下午|pm/i.test(half) ? 12 : 0)
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return notADate
  return hours * 3600 + Number(minute) * 60 + Number(second)
}

/** Years before 1950 and after 2099 are slips of the pen or of the calendar. */
const calendar = (year: number, month: number, day: number): string | Wrong => {
  if (month < 1 || month > 12 || day < 1 || day > 31) return notADate
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return year < 1950 || year > 2099 ? unlikely : date.toString()
  } catch (error) {
    if (error instanceof RangeError) return notADate
    throw error
  }
}

const dateIn = (text: string, style: DateStyle): string | Wrong => {
  const parts = fullYears(text, style)
  return parts instanceof Wrong ? parts : calendar(...parts)
}

/** A five-digit number is a day counted by a spreadsheet: 45987 is in 2025. */
const ofNumber = (value: number, { style, epoch }: DateContext): Written | null | Wrong => {
  if (value === 0) return null
  if (value > 0 && value < 100_000) {
    const shown = dateOfSerial(value, epoch)
    return shown === null ? notADate : ofText(shown, style)
  }
  return Number.isInteger(value) ? ofText(String(value), style) : notADate
}

const ofText = (raw: string, style: DateStyle): Written | null | Wrong => {
  const text = plain(raw)
  if (text === '' || none.test(text)) return null
  const match = time.exec(text)
  const seconds = secondsOf(match)
  if (seconds instanceof Wrong) return seconds
  const date = dateIn(match === null ? text : text.slice(0, match.index).trim(), style)
  return date instanceof Wrong ? date : { date, seconds }
}

const withOffset = /\d:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i
const longestText = 60

const instantIn = (zone: string, { date, seconds }: Written): number => {
  const start = startOfDay(date, zone)
  const isPlainDay = endOfDay(date, zone) - start === 86_400_000
  if (seconds === null || isPlainDay) return start + (seconds ?? 0) * 1000
  return Temporal.PlainDate.from(date).toPlainDateTime().add({ seconds }).toZonedDateTime(zone).epochMilliseconds
}

export type DateReader = Readonly<{
  /** `YYYY-MM-DD`; null where the cell says that there is none. */
  date: (cell: Filled) => string | null | Wrong
  /** ms UTC; a date alone is its first moment. */
  instant: (cell: Filled) => number | null | Wrong
}>

/** Readers for one sheet: they remember what they read, for a day comes a thousand times. */
export const dateReader = (context: DateContext): DateReader => {
  const { zone, style } = context
  const zoned = (text: string): Written | Wrong => {
    const moment = readMoment(text)
    if (moment === null) return notADate
    const local = Temporal.Instant.fromEpochMilliseconds(instantOf(moment, zone)).toZonedDateTimeISO(zone)
    const { hour, minute, second } = local
    return { date: local.toPlainDate().toString(), seconds: hour * 3600 + minute * 60 + second }
  }
  const readText = remembering((text) => ({ read: withOffset.test(text) ? zoned(text) : ofText(text, style) }), 5_000)
  const read = (cell: Filled): Written | null | Wrong => {
    if (typeof cell === 'boolean') return notADate
    if (typeof cell === 'number') return ofNumber(cell, context)
    const text = cell.normalize('NFKC').trim()
    if (text.length > longestText) return notADate
    return /^\d{5}(?:\.\d+)?$/.test(text) ? ofNumber(Number(text), context) : readText(text).read
  }
  const dayStart = remembering((date) => instantIn(zone, { date, seconds: null }), 5_000)
  return {
    date: (cell) => {
      const written = read(cell)
      return written === null || written instanceof Wrong ? written : written.date
    },
    instant: (cell) => {
      const written = read(cell)
      if (written === null || written instanceof Wrong) return written
      return written.seconds === null ? dayStart(written.date) : instantIn(zone, written)
    },
  }
}
