/** The door for senders: one webhook path and a health path, over its own HTTP server. It holds no data and answers 200 only for what is stored. */

import Koa from 'koa'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../threads/store.ts'
import { answerWith } from './answer.ts'
import { deliveryKey } from './deliveryKey.ts'
import type { Exchange } from './exchange.ts'
import { healthOf } from './health.ts'
import { history } from './history.ts'
import { host } from './host.ts'
import { limits } from './limits.ts'
import { parse } from './parse.ts'
import { rawBody } from './rawBody.ts'
import { receiveInto } from './receive.ts'
import { Refusals, type RefusalTally } from './refusals.ts'
import { activeSecrets } from './secrets.ts'
import { closeServer, listen, makeServer } from './server.ts'
import { throttleBy } from './throttle.ts'
import { verifyBy } from './verify.ts'

export type ListenerOptions = Readonly<{
  store: Pick<Store, 'receive' | 'refuse' | 'health'>
  /** Asked at every request; several may be active at once, an empty list refuses everything with 503. */
  secrets: () => readonly string[]
  clock: Clock
  log: Log
  host: string
  /** 0 picks a free one. */
  port: number
  /** Kept with each event. */
  source: string
  /** Public names of the shop (a tunnel's); requests with the secret may use any name. */
  allowedHosts?: () => readonly string[]
  about: () => Readonly<{ version: string }>
  /** Told how many ms each delivery took until it was committed; must return at once. */
  handled?: (ms: number) => void
}>

export type Listener = Readonly<{
  host: string
  /** The real one. */
  port: number
  refusals: () => RefusalTally
  /** Stops accepting, answers what is in flight (3 s at most), and writes the last refusals. May be called again. */
  close: () => Promise<void>
}>

/** Opens the door. Throws a fault `conflict` (port taken), `forbidden` (not allowed) or `invalid` with detail `{ reason, host, port }`. */
export async function openListener(options: ListenerOptions): Promise<Listener> {
  const { store, clock, log } = options
  const refusals = new Refusals(store, clock, log)
  const secrets = activeSecrets(options.secrets)
  let closing: Promise<void> | null = null
  const isClosing = () => closing !== null
  const isReceiving = () => !isClosing() && !secrets.areMissing() && store.health().state === 'well'

  const stages = [
    answerWith({ clock, log, refusals, isClosing }),
    host,
    healthOf({ isReceiving, publicNames: options.allowedHosts ?? (() => []), about: options.about }),
    limits,
    verifyBy({ secrets, throttle: throttleBy(clock), clock }),
    deliveryKey,
    history,
    rawBody,
    parse,
    receiveInto({ store, clock, source: options.source, handled: options.handled ?? (() => {}) }),
  ]
  const app = new Koa<Exchange>()
  for (const stage of stages) app.use(stage)
  app.on('error', (error: unknown) => log.warn('an answer could not be sent', { error }))

  const server = makeServer(app.callback(), refusals)
  const port = await listen(server, options.host, options.port)
  server.on('error', (error) => log.error('the listener failed', { error }))

  async function closeAll(): Promise<void> {
    await closeServer(server)
    await refusals.close()
  }

  return {
    host: options.host,
    port,
    refusals: () => refusals.tally,
    close: () => {
      closing ??= closeAll()
      return closing
    },
  }
}
