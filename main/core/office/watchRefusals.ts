/** Shows for a while that somebody knocks with a wrong secret: a company whose secret is wrong is as silent on the desk as one that sends nothing. */

import type { Clock } from '../base/clock.ts'
import type { Warnings } from '../base/warnings.ts'
import type { RefusalTally } from '../listener/refusals.ts'

const checkEveryMs = 1_000
const shownForMs = 1_800_000

export type RefusalWatch = Readonly<{ check: () => void; stop: () => void }>

/** `tally`: refused requests since the start; only those that failed to show the secret count here. */
export const watchRefusals = (tally: () => RefusalTally, clock: Clock, warnings: Warnings): RefusalWatch => {
  let seen = 0
  let lastAt = Number.NEGATIVE_INFINITY
  const check = () => {
    const count = tally().byCause.unauthorized ?? 0
    if (count > seen) {
      lastAt = clock.monotonic()
      warnings.raise('refusals', { count })
    } else if (clock.monotonic() - lastAt > shownForMs) warnings.clear('refusals')
    seen = count
  }
  const timer = setInterval(check, checkEveryMs).unref()
  return { check, stop: () => clearInterval(timer) }
}
