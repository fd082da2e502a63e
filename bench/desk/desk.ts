/** The desk on a year's data while 200 events a second come in; then the start and the rest of the same program. */

import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OfficeClient } from '../../renderer/bridge/client.ts'
import { secret } from '../intake/order.ts'
import { type Child, startChild } from '../measure/child.ts'
import { median, percentile } from '../measure/figures.ts'
import { print, type Row } from '../measure/report.ts'
import { signedIn } from '../measure/signedIn.ts'
import { asks } from './asks.ts'
import { demoFolder } from './demoFolder.ts'
import { startStream } from './stream.ts'

const eventsPerSecond = 200
const repeats = 20
const starts = 5
const idleMs = 5_000

const built = resolve(import.meta.dirname, '../../out/main/headless.js')
const probe = pathToFileURL(resolve(import.meta.dirname, '../measure/loopDelay.ts')).href

const open = (folder: string, words: readonly string[] = []): Promise<Child> =>
  startChild([...words, built, '--data-dir', folder, '--port', '0', '--ui-port', '0'])

/** Milliseconds of each ask, by its name. */
const timed = async (client: OfficeClient): Promise<Map<string, number[]>> => {
  const times = new Map(asks.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < repeats; round++)
    for (const { name, run } of asks) {
      const began = performance.now()
      await run(client)
      times.get(name)?.push(performance.now() - began)
    }
  return times
}

const rowsOf = (times: Map<string, number[]>): Row[] => {
  const all = [...times].map(([name, values]) => ({ name, p95: percentile(values, 0.95) })).toSorted((a, b) => b.p95 - a.p95)
  const [worst, ...others] = all
  if (worst === undefined) throw new Error('nothing was asked')
  return [
    { what: `slowest ask, p95: ${worst.name}`, value: worst.p95, unit: 'ms', mark: { atMost: 50 } },
    ...others.slice(0, 4).map(({ name, p95 }): Row => ({ what: `then: ${name}`, value: p95, unit: 'ms' })),
    { what: `median over all ${all.length} asks`, value: median([...times.values()].flat()), unit: 'ms' },
  ]
}

const delayOf = (answer: unknown): { p99: number; max: number } => {
  const { p99, max } = Object(answer)
  return { p99: Number(p99), max: Number(max) }
}

const underLoad = async (folder: string): Promise<Row[]> => {
  const child = await open(folder, ['--import', probe])
  try {
    const client = await signedIn(child)
    await timed(client)
    const stream = startStream(String(child.ready.webhookUrl), eventsPerSecond)
    await child.ask('reset')
    const times = await timed(client)
    const { p99, max } = delayOf(await child.ask('delay'))
    const { sent, answered } = await stream.stop()
    return [
      ...rowsOf(times),
      { what: 'event loop of the main thread, p99', value: p99, unit: 'ms', mark: { atMost: 20 } },
      { what: 'event loop of the main thread, longest', value: max, unit: 'ms' },
      { what: `answered 200 of ${sent} events sent meanwhile`, value: answered / sent, unit: '×', mark: { atLeast: 1 } },
    ]
  } finally {
    await child.stop()
  }
}

const atRest = async (folder: string): Promise<Row[]> => {
  const times: number[] = []
  const memory: number[] = []
  for (let run = 0; run < starts; run++) {
    const child = await open(folder)
    times.push(child.startMs)
    if (run === starts - 1) await new Promise((done) => setTimeout(done, idleMs))
    memory.push(child.memory())
    await child.stop()
  }
  return [
    { what: `start to ready line, median of ${starts}`, value: median(times), unit: 'ms', mark: { atMost: 1_000 } },
    {
      what: `resident memory after ${idleMs / 1_000} s of rest`,
      value: memory.at(-1) ?? Number.NaN,
      unit: 'MiB',
      mark: { atMost: 150 },
    },
  ]
}

/** Prints the figures; returns how many marks were missed. */
export const benchDesk = async (): Promise<number> => {
  process.env.GASDESK_WEBHOOK_SECRET = secret
  const folder = await demoFolder()
  try {
    const atWork = await underLoad(folder)
    return print('Desk: 150,000 orders, 17,000 customers', [...atWork, ...(await atRest(folder))])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
