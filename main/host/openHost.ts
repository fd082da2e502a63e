/** Opens the loopback web host: the built page, its calls and its pushes, for the one browser that brings the token. Never reachable from another machine. */

import type { Context } from '@orpc/server'
import Koa from 'koa'
import type { Log } from '../core/base/log.ts'
import { openCalls, type RouterFor } from './calls.ts'
import { answerExports, type FindExported } from './exported.ts'
import { guardFor } from './origin.ts'
import { openPageFiles } from './pageFiles.ts'
import { listen } from './server.ts'
import { openSession, randomToken } from './session.ts'
import { answerCalls, answerFiles, answerOnce, ownPageOnly, signedIn } from './stages.ts'

export type HostOptions<C extends Context> = Readonly<{
  router: RouterFor<C>
  /** A plain object: each call gets a copy of it, and a class's methods would be lost. */
  context: C
  /** Files that the office has made ready to be fetched. */
  exported?: FindExported
  /** The built page: index.html and what it loads. */
  folder: string
  /** On 127.0.0.1; 0 picks a free one. */
  port: number
  log: Log
  /** Admits one browser, once; a random one of 256 bits unless given. */
  token?: string
}>

export type Host = Readonly<{
  /** The address to open, token included. */
  url: string
  port: number
  /** Ends the pushes, lets running calls finish for a moment, then closes every connection. */
  close: () => Promise<void>
}>

const graceMs = 2_000

export async function openHost<C extends Context>(options: HostOptions<C>): Promise<Host> {
  const { router, context, exported = () => null, folder, log, token = randomToken() } = options
  const files = await openPageFiles(folder)
  const calls = openCalls(router, context, log)
  const server = await listen(options.port)

  const app = new Koa()
  app.on('error', (error: unknown) => log.error('an answer to the page broke off', { error }))
  app.use(answerOnce(log))
  app.use(ownPageOnly(guardFor(server.port), log))
  app.use(signedIn(openSession(token, server.port), log))
  app.use(answerCalls(calls))
  app.use(answerExports(exported))
  app.use(answerFiles(files))
  server.serve(app.callback())

  return {
    url: `http://127.0.0.1:${server.port}/?token=${encodeURIComponent(token)}`,
    port: server.port,
    close: () => server.close(graceMs),
  }
}
