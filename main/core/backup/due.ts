/** When the next backup is due: once a day as soon as the shop has a quiet moment, and after a day in any case. */

import { dateOfInstant } from '../../../shared/domain/moments.ts'

const hour = 3_600_000
const quietFor = 10 * 60_000
const longestWait = 26 * hour
const retryAfter = hour
const overdueAfter = 48 * hour

export type Situation = Readonly<{
  now: number
  zone: string
  /** Instant of the newest good backup; null where there is none. */
  newest: number | null
  /** ms since anything was written, and since an attempt failed (Infinity where none did). */
  quiet: number
  sinceFailure: number
}>

export const isDue = ({ now, zone, newest, quiet, sinceFailure }: Situation): boolean => {
  if (sinceFailure < retryAfter) return false
  if (newest === null || now - newest > longestWait) return true
  return dateOfInstant(newest, zone) !== dateOfInstant(now, zone) && quiet >= quietFor
}

/** `since`: instant of the newest good backup, or of the database's birth where there is none. */
export const isOverdue = (since: number, now: number): boolean => now - since > overdueAfter
