/**
 * Answers a request whose body has not been read, without reading it first and without cutting the sender off: the answer goes out at once, what
 * the sender still sends is thrown away for a while. Closing straight away would reset the connection and many clients would never see the answer.
 */

import type { IncomingMessage } from 'node:http'
import type { ExchangeContext } from './exchange.ts'

/** Whether all of the body is here. `complete` becomes true a little later than its last byte. */
export const hasArrived = ({ complete, readableLength, headers }: IncomingMessage): boolean =>
  complete || readableLength === Number(headers['content-length'])

const longestLingerMs = 5_000
const mostDiscardedBytes = 16 * 1_048_576

/** Resolves when the rest of the body has gone by, the sender has left, or either bound is reached. */
function discardRest(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let discarded = 0
    const done = () => {
      clearTimeout(timer)
      request.off('data', count).off('end', done).off('close', done)
      resolve()
    }
    const count = (chunk: Buffer) => {
      discarded += chunk.length
      if (discarded > mostDiscardedBytes) done()
    }
    const timer = setTimeout(done, longestLingerMs)
    request.on('data', count).once('end', done).once('close', done)
    request.on('error', () => {}) // The sender may reset the connection: `close` follows.
  })
}

const isInvited = new WeakSet<object>()

const isInvitable = (request: IncomingMessage): boolean => request.httpVersion === '1.1' && request.headers.expect !== undefined

/** Tells a sender that asked first to go on with its body. */
export function inviteBody({ req, res }: ExchangeContext): void {
  if (!isInvitable(req)) return
  isInvited.add(res)
  res.writeContinue()
}

const requestTimeout = 408

/** A sender that waits for `100 Continue` sends no body after a final answer; one that is too slow has had its time. */
const mayStillSend = ({ req, res }: ExchangeContext, status: number): boolean =>
  status !== requestTimeout && (!isInvitable(req) || isInvited.has(res))

export async function lingeringAnswer(ctx: ExchangeContext, status: number, text: string): Promise<void> {
  const { req, res } = ctx
  ctx.respond = false
  res.setHeader('Connection', 'close')
  res.setHeader('Content-Length', Buffer.byteLength(text))
  res.writeHead(status)
  res.write(text)
  if (mayStillSend(ctx, status)) await discardRest(req)
  res.end()
}
