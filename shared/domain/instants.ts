/** The sender's own time of a change, read into integer milliseconds UTC. */

import { instantOf, readMoment } from './moments.ts'

/** `at` is null where the sender said nothing that can be believed; `doubt` says that it tried. */
export type InstantReading = Readonly<{ at: number | null; doubt: 'not_a_time' | null }>

const earliest = Date.UTC(2000, 0, 1)
const latest = Date.UTC(2100, 0, 1)
/** .NET's and MySQL's "never". */
const none = /^000[01][-/.]/

/** ISO text, MySQL form (in `zone`), seconds or milliseconds since 1970. Outside 2000–2099 it is not believed. */
export const readInstant = (value: unknown, zone: string): InstantReading => {
  if (typeof value === 'string' && (value.trim() === '' || none.test(value.trim()))) return { at: null, doubt: null }
  const moment = readMoment(value)
  const at = moment === null ? null : instantOf(moment, zone)
  return at !== null && at >= earliest && at < latest ? { at, doubt: null } : { at: null, doubt: 'not_a_time' }
}
