/** The two moments at which a start has to do with newer versions: before the office opens, and once it works. */

import type { Log } from '../../core/base/log.ts'
import { updateMachine } from './machine.ts'
import { installKeptUpdate, watchUpdates } from './updates.ts'
import type { updateWords } from './words.ts'

/** Installs what an earlier start has kept, in which case it does not resolve; else resolves with the way to look for newer versions. */
export const startUpdates = async (language: keyof typeof updateWords, log: Log) => {
  const machine = updateMachine(language)
  await installKeptUpdate(machine, log)
  return { watch: () => watchUpdates(machine, log) }
}
