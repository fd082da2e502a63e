/** The socket of the page: on this machine only, bounded, and patient with one long stream per page. */

import { once } from 'node:events'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import { Fault } from '../core/base/fault.ts'
import { safeHeaders } from './contentPolicy.ts'

const limits = {
  // Both are about receiving a request; an answer may take for ever, and the feed does.
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  // Cookies of every other program on this machine's ports come along.
  maxHeaderSize: 16_384,
  insecureHTTPParser: false,
  // Node's own refusal would lack the safe headers; origin.ts asks for exactly one.
  requireHostHeader: false,
}

export type PageServer = Readonly<{
  port: number
  /** From now on requests are answered; those that came earlier have waited. */
  serve: (listener: RequestListener) => void
  /** Stops accepting, ends the streams, lets other answers finish for at most `graceMs`, then closes every connection. */
  close: (graceMs: number) => Promise<void>
}>

/** Port 0 picks a free one. Faults with `conflict` where another program has the port, with `forbidden` where this account may not have it. */
export async function listen(port: number): Promise<PageServer> {
  const server = createServer(limits)
  server.maxConnections = 128
  server.maxHeadersCount = 64
  server.on('clientError', refuseBroken)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    const code = cause.code === 'EADDRINUSE' ? 'conflict' : 'forbidden'
    throw new Fault(code, `The page cannot have port ${port}`, { detail: { port, reason: cause.code }, cause })
  })
  const answers = new Set<ServerResponse>()
  return {
    port: (server.address() as AddressInfo).port,
    serve: (listener) => {
      const noted: RequestListener = (request, response) => {
        answers.add(response)
        response.once('close', () => answers.delete(response))
        listener(request, response)
      }
      server.on('request', noted)
      server.on('checkExpectation', noted)
    },
    close: (graceMs) => close(server, answers, graceMs),
  }
}

const statusLines: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is not even HTTP has no response object; it gets the safe headers by hand. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const headers = Object.entries({ ...safeHeaders, Connection: 'close', 'Content-Length': '0' })
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${statusLines[error.code ?? ''] ?? '400 Bad Request'}\r\n${lines}\r\n`)
}

/** Browsers keep spare connections on which nothing was ever asked, so only answers under way are waited for. */
async function close(server: Server, answers: ReadonlySet<ServerResponse>, graceMs: number): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  for (const answer of answers) if (isStream(answer)) answer.destroy()
  const ends = [...answers].filter((answer) => !answer.closed).map((answer) => once(answer, 'close'))
  await Promise.race([Promise.all(ends), after(graceMs, undefined, { ref: false })])
  server.closeAllConnections()
  await closed
}

/** The feed would never end by itself. (Readable even after writeHead, since the safe headers were set one by one before.) */
const isStream = (answer: ServerResponse): boolean => answer.getHeader('content-type') === 'text/event-stream'
