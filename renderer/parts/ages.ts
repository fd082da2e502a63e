/** How long ago, and how long somebody has waited. */

export type AgeUnit = 'now' | 'minutes' | 'hours' | 'days'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The one unit in which people say an age of `ms`; a clock that runs behind counts as now. */
export function ageOf(ms: number): Readonly<{ unit: AgeUnit; count: number }> {
  if (ms < minute) return { unit: 'now', count: 0 }
  if (ms < hour) return { unit: 'minutes', count: Math.floor(ms / minute) }
  if (ms < day) return { unit: 'hours', count: Math.floor(ms / hour) }
  return { unit: 'days', count: Math.floor(ms / day) }
}

/** `0:42`, `12:05`, `1:02:09`. */
export function waitingTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = String(s).padStart(2, '0')
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${tail}` : `${m}:${tail}`
}
