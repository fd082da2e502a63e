/** Sends unique orders over many connections and counts the answers. */

import autocannon, { type Options, type Request, type Result } from 'autocannon'
import { percentile } from '../measure/figures.ts'
import { headers, orderBody } from './order.ts'

export type Load = Readonly<{ url: string; connections: number } & ({ seconds: number } | { amount: number })>

/** `rate`: answers with 200 per second; latencies in ms. */
export type Loaded = Readonly<{ answered: number; refused: number; rate: number; p50: number; p99: number }>

let runs = 0

const loadedOf = ({ duration, non2xx }: Result, latencies: readonly number[]): Loaded => ({
  answered: latencies.length,
  refused: non2xx,
  rate: latencies.length / duration,
  p50: percentile(latencies, 0.5),
  p99: percentile(latencies, 0.99),
})

const lengthOf = (load: Load): Pick<Options, 'duration' | 'amount'> =>
  'seconds' in load ? { duration: load.seconds } : { amount: load.amount }

/** Rejects when the load cannot be sent at all. */
export const load = (options: Load): Promise<Loaded> => {
  const run = `B${process.pid}-${++runs}`
  let number = 0
  const setupRequest = (request: Request): Request => ({ ...request, body: orderBody(run, number++) })
  const latencies: number[] = []
  const { promise, resolve, reject } = Promise.withResolvers<Loaded>()
  const instance = autocannon(
    {
      url: options.url,
      connections: options.connections,
      ...lengthOf(options),
      requests: [{ method: 'POST', headers, setupRequest }],
    },
    (error, result) => (error ? reject(error) : resolve(loadedOf(result, latencies))),
  )
  // autocannon's own histogram holds whole milliseconds only.
  instance.on('response', (_client, status, _bytes, time) => {
    if (status === 200) latencies.push(time)
  })
  return promise
}
