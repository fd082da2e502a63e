/** A push as it is run from a terminal: one line that tells how far it is, a report at its end, an orderly end at Ctrl-C. */

import { readWords, usage } from './commandLine.ts'
import { guidePatience } from './patience.ts'
import { type Counts, push } from './push.ts'
import type { PushRecord } from './record.ts'
import { Stopped } from './state.ts'
import { Unreadable } from './text.ts'

/** The records of a file, by the ending of its name; null for an ending that is not known. */
export type Sources = (file: string, encoding: string) => AsyncIterable<PushRecord> | null

const exitCodes = { whole: 0, refused: 1, stopped: 2, interrupted: 3 } as const

const named = (counts: Counts): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')

/** On a terminal the line is written over; in a log it comes now and then. */
const progressLine = (write: (text: string) => void, isTerminal: boolean): ((counts: Counts, waiting: string | null) => void) => {
  let writtenAt = Number.NEGATIVE_INFINITY
  const everyMs = isTerminal ? 200 : 10_000
  return (counts, waiting) => {
    const now = performance.now()
    if (now - writtenAt < everyMs && waiting === null) return
    writtenAt = now
    const line = `${named(counts)}${waiting === null ? '' : ` (${waiting})`}`
    write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`)
  }
}

/** Ends the push in order at the first signal, at once at the second. */
const stopper = (): AbortSignal => {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(new Stopped('stopped')))
  return controller.signal
}

const isForPerson = (error: unknown): error is Error =>
  error instanceof Stopped ||
  error instanceof Unreadable ||
  (error instanceof Error && 'code' in error && error.code === 'ENOENT')

const run = async (args: readonly string[], sources: Sources): Promise<number> => {
  const words = readWords(args, process.env)
  const records = sources(words.file, words.encoding)
  if (records === null) throw new Stopped(`${words.file}: its name must end with a known ending`)
  const signal = stopper()
  const refusedPath = `${words.file}.refused.jsonl`
  const told = progressLine((text) => void process.stderr.write(text), process.stderr.isTTY)
  const started = performance.now()
  const counts = await push({ ...words, records, refusedPath, patience: guidePatience(Math.random), signal, told })
  const seconds = (performance.now() - started) / 1_000
  const { skipped = 0, ...sent } = counts
  const total = Object.values(sent).reduce((sum, count) => sum + count, 0)
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  console.log(
    `${total} sent in ${seconds.toFixed(1)} s: ${named(sent) || 'nothing'}${skipped > 0 ? `; ${skipped} were sent before` : ''}`,
  )
  if ((sent.refused ?? 0) > 0)
    console.log(`The refused ones are in ${refusedPath}, each with its reason: mend them there and push that file`)
  if (signal.aborted) {
    console.log('Stopped before the end; go on with --resume')
    return exitCodes.interrupted
  }
  return (sent.refused ?? 0) > 0 ? exitCodes.refused : exitCodes.whole
}

/** Resolves with the exit code: 0 all taken, 1 some refused, 2 stopped with a sentence, 3 interrupted. */
export const runInTerminal = async (args: readonly string[], command: string, sources: Sources): Promise<number> => {
  if (args.includes('--help')) {
    console.log(`${command} ${usage}`)
    return exitCodes.whole
  }
  try {
    return await run(args, sources)
  } catch (error) {
    if (!isForPerson(error)) throw error
    console.error(`push: ${error.message}`)
    if (args.length === 0) console.error(`${command} ${usage}`)
    return exitCodes.stopped
  }
}
