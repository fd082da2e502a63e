/** Time as a value that is handed in, so that nothing in the core reads the machine's clock by itself. */

export type Clock = Readonly<{
  /** Wall time: integer milliseconds since 1970-01-01 UTC. May jump in both directions. */
  now: () => number
  /** Milliseconds from an arbitrary start; never goes back. */
  monotonic: () => number
}>

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
}
