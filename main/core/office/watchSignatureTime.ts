/** Shows for a while that deliveries are refused only for the time in their signature: the clock of this machine or the sender's is wrong. */

import type { Clock } from '../base/clock.ts'
import type { Warnings } from '../base/warnings.ts'
import type { RefusalTally } from '../listener/refusals.ts'

const checkEveryMs = 1_000
const shownForMs = 1_800_000
/** Up to so many are single deliveries that were held up on their way; a wrong clock goes on. */
const isolated = 3

export type SignatureTimeWatch = Readonly<{ check: () => void; stop: () => void }>

/** `tally`: refused requests since the start. */
export const watchSignatureTime = (tally: () => RefusalTally, clock: Clock, warnings: Warnings): SignatureTimeWatch => {
  const late = () => tally().byCause.wrong_time ?? 0
  let seen = late()
  let before = seen
  let lastAt = Number.NEGATIVE_INFINITY
  const check = () => {
    const count = late()
    if (count > seen) lastAt = clock.monotonic()
    else if (clock.monotonic() - lastAt > shownForMs) {
      before = count
      warnings.clear('signature_time')
    }
    seen = count
    if (count - before > isolated) warnings.raise('signature_time', { count: count - before })
  }
  const timer = setInterval(check, checkEveryMs).unref()
  return { check, stop: () => clearInterval(timer) }
}
