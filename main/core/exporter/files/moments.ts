/** Instants and calendar dates as a spreadsheet counts them: days since the end of 1899, in the shop's zone, never by way of the machine's. */

const msPerDay = 86_400_000
/** Day 0 of Excel's 1900 system as it counts from 1900-03-01 on; before, its calendar has a day that never was. */
const dayZero = Date.UTC(1899, 11, 30)
const firstSoundDay = 61
const firstYear = 1900

/** `2026-11-24 10:42:05` in an IANA zone. */
export const momentWriter = (zone: string): ((instant: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return (instant) => format.format(instant)
}

const parts = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/

/** The serial number of `YYYY-MM-DD` or `YYYY-MM-DD hh:mm:ss`; null for what a spreadsheet cannot count. */
export const serialOf = (written: string): number | null => {
  const [, year, month, day, hour = 0, minute = 0, second = 0] = parts.exec(written) ?? []
  if (year === undefined || Number(year) < firstYear) return null
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const serial = (ms - dayZero) / msPerDay
  return serial < firstSoundDay ? null : serial
}
