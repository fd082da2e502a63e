/** The end of a program that has parts: each is closed once, in the order given, whatever becomes of the others. */

import type { Log } from './log.ts'

export type Step = () => Promise<void> | void

/** A program that is told to end must be gone by itself within this, in ms: Windows gives it five seconds, and so does `serve` promise. */
export const patienceMs = 4_500

/** Returns 0, or 1 where a part could not be closed; the others are closed all the same. */
export const closeAll = async (steps: readonly Step[], log: Log): Promise<number> => {
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
