/** The time on the shop's wall, for quiet hours. */

/** `07:05`, `22:30`; `zone`: IANA name. */
export function wallTimeIn(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return (instant) => format.format(instant)
}
