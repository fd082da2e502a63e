/** One stretch of heavy work in a program under measurement: how long it took, what it used, and what deliveries felt of it. */

import { readFileSync } from 'node:fs'
import type { Child } from './child.ts'
import { percentile } from './figures.ts'
import type { Row } from './report.ts'
import { startTrickle } from './trickle.ts'

const warmUpMs = 2_000
/** Of Linux's own count. */
const ticksPerSecond = 100

/** Seconds of processor time that a process has used, as the kernel counts it; NaN where the kernel does not say. */
const processorTime = (pid: number | undefined): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return Number.NaN
  }
}

/** `work` resolves with its seconds and says now and then that it goes on; `mark`: the seconds that it may take. The child holds the probe `loopDelay.ts`. */
export const stretch = async (
  name: string,
  child: Child,
  mark: number | null,
  work: (seen: () => void) => Promise<number>,
): Promise<Row[]> => {
  const before = child.memory()
  let most = before
  const spentBefore = processorTime(child.process.pid)
  const trickle = startTrickle(String(child.ready.webhookUrl), 100)
  await child.ask('reset')
  const seconds = await work(() => {
    most = Math.max(most, child.memory())
  })
  const spent = processorTime(child.process.pid) - spentBefore
  const { max } = Object(await child.ask('delay'))
  const { times, refused } = await trickle.stop()
  return [
    { what: `${name}: seconds`, value: seconds, unit: 's', ...(mark !== null && { mark: { atMost: mark } }) },
    { what: `${name}: processor time`, value: spent, unit: 's' },
    { what: `${name}: extra resident memory at most`, value: most - before, unit: 'MiB', mark: { atMost: 400 } },
    { what: `${name}: a webhook each 100 ms, p99`, value: percentile(times, 0.99), unit: 'ms', mark: { atMost: 100 } },
    { what: `${name}: webhooks not answered 200`, value: refused, unit: '', mark: { atMost: 0 } },
    { what: `${name}: longest stall of the event loop`, value: Number(max), unit: 'ms', mark: { atMost: 50 } },
  ]
}

/** The very first deliveries of a program compile what they run through; a shop that imports has long been receiving. */
export const warmUp = async (child: Child): Promise<void> => {
  const trickle = startTrickle(String(child.ready.webhookUrl), 10)
  await new Promise((done) => setTimeout(done, warmUpMs))
  await trickle.stop()
}
