/** Node's HTTP server with every limit said out loud; slow, broken or too many clients are turned away here, before Koa sees them. */

import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { Fault } from '../base/fault.ts'
import { plainAddress } from './address.ts'
import { closeBroken, refusalOf } from './brokenRequest.ts'
import { countConnections, mostConnections } from './connections.ts'
import { mostHeaders } from './limits.ts'
import type { Refusals } from './refusals.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A sender waits 15 to 30 s. The limits hold to a second because connections are checked every second (Node's own 30 s make them useless). */
const serverOptions = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 8_192,
  requireHostHeader: true,
  insecureHTTPParser: false,
  joinDuplicateHeaders: false,
} as const satisfies ServerOptions

/** Node only asks the client to close after so many, leaves the socket open and answers a bare 503 to the next one; the last answer closes it here. */
const mostPerSocket = 100

function setLimits(server: Server): void {
  server.timeout = 20_000
  server.maxHeadersCount = mostHeaders
  server.maxRequestsPerSocket = mostPerSocket
  server.maxConnections = mostConnections
}

const addressOf = (socket: Duplex): string | null => (socket instanceof Socket ? plainAddress(socket.remoteAddress) : null)

/** What is known of a connection: how many requests it brought, and its latest answer. */
type Line = { served: number; answer: ServerResponse | null }

const noRequest = { method: '', path: '' }

/** `handler` also gets requests that ask before they send a body: it invites them or refuses. */
export function makeServer(handler: Handler, refusals: Refusals): Server {
  const lines = new WeakMap<Duplex, Line>()
  const connections = countConnections()

  function lineOf(socket: Socket): Line {
    const line = lines.get(socket) ?? { served: 0, answer: null }
    if (line.served === 0) lines.set(socket, line)
    return line
  }

  function take(request: IncomingMessage, response: ServerResponse): void {
    const line = lineOf(request.socket)
    line.served++
    line.answer = response
    if (line.served >= mostPerSocket) response.setHeader('Connection', 'close')
    handler(request, response)
  }

  function breakOff(error: NodeJS.ErrnoException, socket: Duplex): void {
    if (error.code === 'ECONNRESET' || socket.destroyed) return void socket.destroy()
    const refused = refusalOf(error)
    const answer = lines.get(socket)?.answer ?? null
    const pending = answer?.writableFinished ? null : answer
    if (pending === null) refusals.note({ cause: refused.code, remoteAddress: addressOf(socket), ...noRequest })
    closeBroken(socket, refused, pending)
  }

  function admit(socket: Socket): void {
    const remoteAddress = addressOf(socket)
    if (!connections.admit(socket)) refusals.note({ cause: 'too_many', remoteAddress, ...noRequest })
  }

  const server = createServer(serverOptions, take)
  setLimits(server)
  server.on('checkContinue', take).on('checkExpectation', take)
  server.on('clientError', breakOff).on('connection', admit)
  server.on('drop', (dropped) => {
    refusals.note({ cause: 'too_many', remoteAddress: plainAddress(dropped?.remoteAddress), ...noRequest })
  })
  return server
}

/** Listens where it was told and nowhere else; resolves with the real port. Throws a fault whose detail names the address and the system's code. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const code = error.code === 'EACCES' ? 'forbidden' : error.code === 'EADDRINUSE' ? 'conflict' : 'invalid'
      const detail = { reason: error.code ?? error.message, host, port }
      reject(new Fault(code, `cannot listen on ${host}:${port}`, { detail, cause: error }))
    }
    server.once('error', fail).listen({ host, port, exclusive: true }, () => {
      server.off('error', fail)
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

const closeWithinMs = 3_000

/** Stops accepting, lets what is in flight be answered, and cuts off what is still open after 3 s. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), closeWithinMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
