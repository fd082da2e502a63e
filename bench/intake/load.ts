/** Sends unique orders over many connections and counts the answers: by wrk where the machine has it, which leaves the cores to the server, else by autocannon. */

import { execFile, execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import autocannon, { type Request } from 'autocannon'
import { percentile } from '../measure/figures.ts'
import { headers, orderBody, orderTemplate, secret } from './order.ts'

export type Load = Readonly<{ url: string; connections: number; seconds: number }>

/** `rate`: answers with 200 per second; latencies in ms. */
export type Loaded = Readonly<{ answered: number; refused: number; rate: number; p50: number; p99: number }>

type Sender = (load: Load, run: string) => Promise<Loaded>

const microsecondsPerMs = 1_000
const microsecondsPerSecond = 1_000_000

const byWrk: Sender = async ({ url, connections, seconds }, run) => {
  const script = resolve(import.meta.dirname, 'wrk.lua')
  const words = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '-s', script, url]
  const env = { ...process.env, BENCH_RUN: run, BENCH_SECRET: secret, BENCH_BODY: orderTemplate }
  const { stdout } = await promisify(execFile)('wrk', words, { env })
  const counted = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  const { answered, refused, us, p50, p99 } = counted
  const rate = answered / (us / microsecondsPerSecond)
  return { answered, refused, rate, p50: p50 / microsecondsPerMs, p99: p99 / microsecondsPerMs }
}

const byAutocannon: Sender = ({ url, connections, seconds }, run) => {
  let number = 0
  const setupRequest = (request: Request): Request => ({ ...request, body: orderBody(run, number++) })
  const latencies: number[] = []
  const { promise, resolve: settle, reject } = Promise.withResolvers<Loaded>()
  const instance = autocannon(
    { url, connections, duration: seconds, requests: [{ method: 'POST', headers, setupRequest }] },
    (error, { duration, non2xx: refused }) => {
      const [answered, p50, p99] = [latencies.length, percentile(latencies, 0.5), percentile(latencies, 0.99)]
      if (error) reject(error)
      else settle({ answered, refused, rate: answered / duration, p50, p99 })
    },
  )
  // autocannon's own histogram holds whole milliseconds only.
  instance.on('response', (_client, status, _bytes, time) => {
    if (status === 200) latencies.push(time)
  })
  return promise
}

const hasWrk = (): boolean => {
  try {
    execFileSync('which', ['wrk'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const sender: Readonly<{ name: string; send: Sender }> = hasWrk()
  ? { name: 'wrk', send: byWrk }
  : { name: 'autocannon', send: byAutocannon }

let runs = 0

/** Rejects when the load cannot be sent at all. */
export const load = (options: Load): Promise<Loaded> => sender.send(options, `B${process.pid}-${++runs}`)
