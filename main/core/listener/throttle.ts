/** Slows down guessing: counts only failures, so a sender with the right secret is never held back by someone else's wrong ones. */

import type { Clock } from '../base/clock.ts'

const failuresAtOnce = 10
const secondsPerFailure = 6
/** About 100 kB; beyond it the address that failed longest ago is forgotten. */
const mostAddresses = 1_000

type Bucket = { tokens: number; at: number }

export type Throttle = Readonly<{
  /** Counts one failure. 0, or the seconds after which the next one is answered in full again. */
  fail: (address: string | null) => number
}>

/** IPv6 hands whole networks to one machine: the first 64 bits count as one address. */
const keyOf = (address: string | null): string =>
  address?.includes(':') ? address.split(':').slice(0, 4).join(':') : (address ?? '')

export function throttleBy(clock: Clock): Throttle {
  const buckets = new Map<string, Bucket>()

  function refilled(key: string, now: number): Bucket {
    const known = buckets.get(key) ?? { tokens: failuresAtOnce, at: now }
    const gained = (now - known.at) / (secondsPerFailure * 1_000)
    return { tokens: Math.min(failuresAtOnce, known.tokens + gained), at: now }
  }

  function keep(key: string, bucket: Bucket): void {
    buckets.delete(key)
    buckets.set(key, bucket)
    const [oldest] = buckets.keys()
    if (buckets.size > mostAddresses && oldest !== undefined) buckets.delete(oldest)
  }

  return {
    fail: (address) => {
      const key = keyOf(address)
      const bucket = refilled(key, clock.monotonic())
      const isAllowed = bucket.tokens >= 1
      keep(key, isAllowed ? { ...bucket, tokens: bucket.tokens - 1 } : bucket)
      return isAllowed ? 0 : Math.ceil((1 - bucket.tokens) * secondsPerFailure)
    },
  }
}
