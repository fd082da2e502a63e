/** Answers what is not even HTTP, or came too slowly: Node hands over the socket, and nobody else will close it. */

import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { Refused } from './refused.ts'

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}

/** The refusal that fits an error of Node's HTTP parser. */
export function refusalOf({ code }: NodeJS.ErrnoException): Refused {
  if (code === 'HPE_HEADER_OVERFLOW') return new Refused('too_large', { status: 431, text: 'The headers are too large' })
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Refused('invalid', { status: 408, text: 'The request did not arrive in time' })
  return new Refused('invalid', { text: 'This is not HTTP/1.1' })
}

function rawAnswer({ status, code, message }: Refused): string {
  const body = JSON.stringify({ success: false, code, error: message })
  return [
    `HTTP/1.1 ${status} ${reasons[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n')
}

/**
 * Closes the socket of a broken request. `pending` is the answer under way on it: where that one's request is complete it is let out first, so that a
 * stored delivery is never answered by the error of what came behind it.
 */
export function closeBroken(socket: Duplex, refused: Refused, pending: ServerResponse | null): void {
  if (pending?.req.complete) pending.once('close', () => socket.destroy())
  else if (pending?.headersSent || !socket.writable) socket.destroy()
  else socket.end(rawAnswer(refused), () => socket.destroy())
}
