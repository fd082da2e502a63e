/** Ends the program in order when it is told to: each step once, in the order given, within the time that a shutdown leaves. */

import { closeAll, patienceMs, type Step } from '../core/base/closeAll.ts'
import type { Log } from '../core/base/log.ts'

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Closes on the first signal and exits 0; exits 1 when a step fails or the patience ends. Nothing acknowledged is ever at stake. */
export const endInOrder = (steps: readonly Step[], log: Log): void => {
  let isEnding = false
  const end = (signal: string) => {
    if (isEnding) return
    isEnding = true
    log.info('closing', { signal })
    setTimeout(() => process.exit(1), patienceMs).unref()
    void closeAll(steps, log).then((code) => process.exit(code))
  }
  for (const signal of signals) process.on(signal, end)
}
