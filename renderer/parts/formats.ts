/** Times, dates and money as the shop reads them: always in the shop's zone, always with half-width figures. */

export type Formats = Readonly<{
  /** `10:42` on the shop's today, `11/23 10:42` in the same year, else the date alone, `2025/11/23`. `now` decides what today is. */
  moment: (instant: number, now: number) => string
  /** `10:42:05` on the shop's today, `11/23 10:42:05` in the same year, else `2025/11/23 10:42`. */
  stamp: (instant: number, now: number) => string
  /** `2026/11/24 10:42:05`, for records. */
  exact: (instant: number) => string
  /** A calendar date `YYYY-MM-DD` as `11/24 (二)`, with the year where it is not that of `now`. */
  day: (date: string, now: number) => string
  /** The calendar date of an instant as `YYYY-MM-DD`. */
  dateOf: (instant: number) => string
  /** The hour of an instant as the shop's clock shows it, 0–23. */
  hourOf: (instant: number) => number
  /** The instant of midnight at the start of a calendar date. */
  startOf: (date: string) => number
  /** `NT$1,600`, cents only where there are any. */
  money: (cents: number) => string
  count: (value: number) => string
  /** `+3`, `−2`, `0`. */
  change: (value: number) => string
}>

/** Made when it is first needed: the browser takes milliseconds for each, at a time when nothing is on screen yet. */
const late = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

export function makeFormats(locale: string, zone: string): Formats {
  const parts = late(
    () =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      }),
  )
  const weekday = late(() => new Intl.DateTimeFormat(locale, { weekday: locale === 'en' ? 'short' : 'narrow', timeZone: 'UTC' }))
  // Both languages write NT$; Chinese locales would print a bare $ for the shop's own currency.
  const money = late(
    () => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'TWD', trailingZeroDisplay: 'stripIfInteger' }),
  )
  const count = late(() => new Intl.NumberFormat(locale))
  const change = late(() => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }))

  const read = (instant: number) => {
    const found = Object.fromEntries(
      parts()
        .formatToParts(instant)
        .map((part) => [part.type, part.value]),
    )
    const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = found
    return { year, date: `${year}-${month}-${day}`, monthDay: `${month}/${day}`, clock: `${hour}:${minute}`, second }
  }
  const dateOf = (instant: number) => read(instant).date

  return {
    moment: (instant, now) => {
      const [then, today] = [read(instant), read(now)]
      if (then.date === today.date) return then.clock
      if (then.year === today.year) return `${then.monthDay} ${then.clock}`
      return `${then.year}/${then.monthDay}`
    },
    stamp: (instant, now) => {
      const [then, today] = [read(instant), read(now)]
      const clock = `${then.clock}:${then.second}`
      if (then.date === today.date) return clock
      return then.year === today.year ? `${then.monthDay} ${clock}` : `${then.year}/${then.monthDay} ${then.clock}`
    },
    exact: (instant) => {
      const then = read(instant)
      return `${then.year}/${then.monthDay} ${then.clock}:${then.second}`
    },
    day: (date, now) => {
      const at = Date.parse(`${date}T00:00:00Z`)
      if (Number.isNaN(at)) return date
      const plain = date.replaceAll('-', '/')
      const short = date.slice(0, 4) === read(now).year ? plain.slice(5) : plain
      return `${short} (${weekday().format(at)})`
    },
    dateOf,
    hourOf: (instant) => Number(read(instant).clock.slice(0, 2)),
    startOf: (date) => midnight(date, read),
    money: (cents) => money().format(cents / 100),
    count: (value) => count().format(value),
    change: (value) => change().format(value),
  }
}

/** Guesses UTC midnight and corrects by what the zone's clock shows then; twice, because the offset may change in between. */
function midnight(date: string, read: (instant: number) => { date: string; clock: string; second: string }): number {
  const wanted = Date.parse(`${date}T00:00:00Z`)
  let instant = wanted
  for (let turn = 0; turn < 2; turn++) {
    const shown = read(instant)
    instant += wanted - Date.parse(`${shown.date}T${shown.clock}:${shown.second}Z`)
  }
  return instant
}
