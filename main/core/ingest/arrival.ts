/** What an effect knows of the event that it applies, and what it reports back. */

import type { Change } from '../../../shared/contract/changes.ts'

/** `eventId`: its row in `events`, 0 where none stands behind it (a person, a file). `now`: the instant of arrival (or of a person's applying it again); effects know no other clock. */
export type Arrival = Readonly<{
  eventId: number
  now: number
  /** Its sender speaks of the past: see `Delivery`. */
  isHistory?: boolean
}>

/**
 * `stale`: everything it carried is older than what is stored, and nothing was written. `label`: words by which staff know what it was about.
 * `changes` are announced after the commit; an event that said nothing new announces nothing.
 */
export type Effected = Readonly<{ action: 'created' | 'updated' | 'stale'; label: string; changes: readonly Change[] }>

/** The words that there are, for a label. */
export const labelOf = (...words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join(' ')
