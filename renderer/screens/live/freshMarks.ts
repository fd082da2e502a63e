/** Which rows count as just arrived: each for its own time, so that a shop where something always comes in has no old marks. Pure. */

const markedForMs = 6_000

/** Rows that came together; `until` by the clock that `now` is read from. */
export type Arrival = Readonly<{ keys: readonly string[]; until: number }>

/** Those whose time is not over, oldest first, and these. */
export const withArrival = (arrivals: readonly Arrival[], keys: readonly string[], now: number): Arrival[] => [
  ...stillMarked(arrivals, now),
  { keys, until: now + markedForMs },
]

export const stillMarked = (arrivals: readonly Arrival[], now: number): Arrival[] => arrivals.filter(({ until }) => until > now)
