/** Where the shop's days begin and end; a day may last 23 or 25 hours in another zone than Taiwan's. */

import { Temporal } from 'temporal-polyfill'

/** First instant (ms UTC) of a day `YYYY-MM-DD` in the zone (IANA). */
export const startOfDay = (date: string, zone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds

/** First instant of the next day, so that a day is everything from its start up to this, excluded. */
export const endOfDay = (date: string, zone: string): number =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
