/** Everything that can be judged before a byte of the body is read, cheapest first. */

import { type ExchangeContext, type Stage, webhookPath } from './exchange.ts'
import { isJsonInUtf8 } from './mediaType.ts'
import { Refused } from './refused.ts'

/** Bodies in the guide are below 2 kB; Standard Webhooks advises below 20 kB. */
export const largestBody = 262_144
/** Node drops what lies beyond `maxHeadersCount` without a word, so a full set is refused. */
export const mostHeaders = 64

type Guard = (ctx: ExchangeContext) => void

const fewHeaders: Guard = ({ req }) => {
  if (req.rawHeaders.length >= 2 * mostHeaders) throw new Refused('too_large', { status: 431, text: 'Too many headers' })
}

const servedPath: Guard = ({ path }) => {
  if (path !== webhookPath && path !== `${webhookPath}/`) throw new Refused('not_found')
}

const post: Guard = ({ method }) => {
  if (method !== 'POST') throw new Refused('method_not_allowed', { headers: { Allow: 'POST' } })
}

/** A browser says where a page's request comes from; senders are programs and say nothing, or `none`. */
const noWebPage: Guard = ({ req: { headers } }) => {
  const site = headers['sec-fetch-site']
  if (headers.origin !== undefined || (site !== undefined && site !== 'none')) throw new Refused('forbidden')
}

/** An offer of HTTP/2 (`Upgrade: h2c`, Java's client) may be passed over, RFC 9110 §7.8; who asks for a web socket wants nothing else. */
const noWebSocket: Guard = ({ req: { headers } }) => {
  if (headers.upgrade?.toLowerCase().includes('websocket')) throw new Refused('invalid', { text: 'No web sockets here' })
}

const knownExpectation: Guard = ({ req }) => {
  const { expect } = req.headers
  if (expect === undefined || req.httpVersion === '1.0' || expect.toLowerCase() === '100-continue') return
  throw new Refused('invalid', { status: 417, text: 'Only 100-continue can be expected' })
}

const plainJson: Guard = ({ req: { headers } }) => {
  const encoding = headers['content-encoding']
  const isPlain = encoding === undefined || /^(identity)?$/i.test(encoding)
  const transfer = headers['transfer-encoding']
  const isChunksOnly = transfer === undefined || transfer.toLowerCase() === 'chunked'
  if (!isPlain || !isChunksOnly || !isJsonInUtf8(headers['content-type'] ?? '')) throw new Refused('unsupported_media_type')
}

const smallEnough: Guard = ({ req: { headers } }) => {
  if (Number(headers['content-length'] ?? 0) > largestBody) throw new Refused('too_large')
}

const guards: readonly Guard[] = [fewHeaders, servedPath, post, noWebPage, noWebSocket, knownExpectation, plainJson, smallEnough]

export const limits: Stage = (ctx, next) => {
  for (const guard of guards) guard(ctx)
  return next()
}
