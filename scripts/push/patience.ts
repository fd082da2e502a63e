/** How long to wait before the next try: as the guide says for the first three, then longer each time and never all at once. */

export type Patience = Readonly<{
  /** `tries` that have failed so far, from 1; `retryAfterMs`: what the shop asked for, or null. */
  pause: (tries: number, retryAfterMs: number | null) => number
}>

const guideTries = 3
const guidePauseMs = 5_000
const longestMs = 300_000
/** A shop that asks for more has been misunderstood. */
const longestAskedMs = 3_600_000

/** `random`: from 0 up to 1. */
export const guidePatience = (random: () => number, pauseMs = guidePauseMs): Patience => ({
  pause: (tries, retryAfterMs) => {
    const asked = Math.min(retryAfterMs ?? 0, longestAskedMs)
    if (tries <= guideTries) return Math.max(asked, pauseMs)
    const doubled = Math.min(pauseMs * 2 ** (tries - guideTries), longestMs)
    return Math.max(asked, doubled * (0.5 + random() / 2))
  },
})

/** `Retry-After` in ms: seconds or a date of HTTP; null where it is neither. */
export const readRetryAfter = (value: string | null, now: number): number | null => {
  if (value === null) return null
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1_000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
