/** Notices when the machine's clock was put forward or back, by comparing it with a clock that only runs. A sleep of the machine looks the same: a hint, not a verdict. */

import type { Clock } from '../base/clock.ts'
import type { Warnings } from '../base/warnings.ts'

const checkEveryMs = 5_000
const tolerance = 120_000
const shownForMs = 3_600_000

export type ClockWatch = Readonly<{ check: () => void; stop: () => void }>

/** `onJump`: the clock was set, or the machine slept. */
export const watchClock = (clock: Clock, warnings: Warnings, onJump: () => void = () => undefined): ClockWatch => {
  const offset = () => clock.now() - clock.monotonic()
  let known = offset()
  let jumpedAt = Number.NEGATIVE_INFINITY
  const check = () => {
    const now = offset()
    const seconds = Math.round((now - known) / 1_000)
    if (Math.abs(now - known) > tolerance) {
      jumpedAt = clock.monotonic()
      warnings.raise('clock_jumped', { seconds })
      onJump()
    } else if (clock.monotonic() - jumpedAt > shownForMs) warnings.clear('clock_jumped')
    known = now
  }
  const timer = setInterval(check, checkEveryMs).unref()
  return { check, stop: () => clearInterval(timer) }
}
