/** Ends the program in order when it is told to: each step once, in the order given, within the time that a shutdown leaves. */

import type { Log } from '../core/base/log.ts'

const patienceMs = 4_500
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

type Step = () => Promise<void>

const closeAll = async (steps: readonly Step[], log: Log): Promise<number> => {
  let code = 0
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      log.error('a part could not be closed in order', { error })
      code = 1
    }
  }
  return code
}

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
