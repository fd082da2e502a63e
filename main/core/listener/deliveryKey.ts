/** The sender's own name for a delivery, by which a retry is known: `webhook-id`, else `Idempotency-Key`. */

import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Delivery, Stage } from './exchange.ts'
import { headerValues } from './headers.ts'
import { Refused } from './refused.ts'

const headers = [
  ['webhook-id', 'id'],
  ['idempotency-key', 'idempotency'],
] as const

const longestKey = 200
const controls = /\p{Cc}/u

/** A key as text. A dot is welcome: it is ambiguous only inside the content that Standard Webhooks signs. */
function readKey(name: string, [sent = '', ...others]: readonly string[]): string {
  const bytes = Buffer.from(sent, 'latin1')
  const value = bytes.toString('utf8')
  const isGood = others.length === 0 && value !== '' && value.length <= longestKey && isUtf8(bytes) && !controls.test(value)
  if (!isGood) throw new Refused('invalid', { text: `${name} must be sent once, with 1 to ${longestKey} printable characters` })
  return value
}

/** The key of a request, null when it carries none. Throws `invalid` on a key that cannot be told apart from others for ever. */
function keyOf(request: IncomingMessage): Delivery['key'] {
  for (const [name, kind] of headers) {
    const sent = headerValues(request, name)
    if (sent.length > 0) return { kind, value: readKey(name, sent) }
  }
  return null
}

export const deliveryKey: Stage = (ctx, next) => {
  ctx.state.key = keyOf(ctx.req)
  return next()
}
