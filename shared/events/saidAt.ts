/** When the sender says that a thing changed: the thing's own time before the envelope's, and neither where it cannot be true. */

import type { InstantReading } from '../domain/instants.ts'

type Timed = Readonly<{ saidAt?: InstantReading | undefined }>

const day = 86_400_000

/** A clock that is a day ahead would make every later change look old. */
export const isAhead = (at: number, now: number): boolean => at > now + day

/** Integer ms UTC, or null where the order of arrival must decide. */
export const timeSaid = (push: Timed, event: Timed, now: number): number | null => {
  const at = push.saidAt?.at ?? event.saidAt?.at ?? null
  return at === null || isAhead(at, now) ? null : at
}
