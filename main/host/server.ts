/** The socket of the page: on this machine only, bounded, and patient with one long stream per page. */

import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
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
  /** Stops accepting, lets what is being answered end, cuts what has not after `graceMs`. */
  close: (graceMs: number) => Promise<void>
}>

/** Port 0 picks a free one. Rejects with Node's EADDRINUSE, EACCES … where the port cannot be had. */
export async function listen(port: number): Promise<PageServer> {
  const server = createServer(limits)
  server.maxConnections = 128
  server.maxHeadersCount = 64
  server.on('clientError', refuseBroken)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    serve: (listener) => {
      server.on('request', listener)
      server.on('checkExpectation', listener)
    },
    close: (graceMs) => close(server, graceMs),
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

async function close(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(cut)
}
