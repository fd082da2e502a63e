/** The hours of the day that are worth showing, and what of them is not over yet. Pure. */

import type { Today } from '../../../shared/contract/today.ts'

type Hour = Today['hours'][number]

/** Shops open within these; hours outside are shown only where something happened. */
const [opening, closing] = [7, 20]

/** One run of hours, without holes, from the first that matters to the last. */
export function shownHours(hours: readonly Hour[], isBusy: (hour: Hour) => boolean): Hour[] {
  const busy = hours.filter(isBusy).map(({ hour }) => hour)
  const [first, last] = [Math.min(opening, ...busy), Math.max(closing, ...busy)]
  return hours.filter(({ hour }) => hour >= first && hour <= last)
}

/** Null for an hour that has not begun: nothing is known of it, which is not the same as none. */
export const begun = (hour: number, now: number, value: number): number | null => (hour > now ? null : value)
