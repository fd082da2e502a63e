/** Calendar dates as senders write them, read into `YYYY-MM-DD` in the shop's zone; never by way of a JavaScript Date. */

import { remembering } from './memory.ts'
import { dateOf, readMoment } from './moments.ts'

/** `doubt`: the date is not believed (`unset_date`, then it is null) or unlikely (`unlikely_date`, kept). */
export type DateReading = Readonly<{ date: string | null; doubt: 'unset_date' | 'unlikely_date' | null }>

/** What .NET (0001-01-01) and MySQL (0000-00-00) write for "no date", with whatever time behind it. */
const none = /^000[01][-/.]/
const epochDay = '1970-01-01'

const noDate: DateReading = { date: null, doubt: null }

const judged = (date: string): DateReading => {
  if (date === epochDay) return { date: null, doubt: 'unset_date' }
  const year = Number(date.slice(0, 4))
  return { date, doubt: date.length === 10 && year >= 2000 && year <= 2099 ? null : 'unlikely_date' }
}

const read = (value: unknown, zone: string): DateReading | 'not_a_date' => {
  if (typeof value === 'string' && (value.trim() === '' || none.test(value.trim()))) return noDate
  const moment = readMoment(value)
  if (moment === null) return 'not_a_date'
  return judged(moment.local.toPlainDate().toString() === epochDay ? epochDay : dateOf(moment, zone))
}

/** The reader of dates for a shop in `zone` (IANA): date, date-time with or without offset, seconds or milliseconds since 1970. `''` is no date. */
export const calendarDateReader = (zone: string): ((value: unknown) => DateReading | 'not_a_date') => {
  const readText = remembering((text) => read(text, zone), 1_000)
  // A long text is no date: reading it plainly keeps it out of the memory.
  return (value) => (typeof value === 'string' && value.length <= 40 ? readText(value) : read(value, zone))
}
