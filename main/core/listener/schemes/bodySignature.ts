/** `X-Webhook-Signature`: the hex HMAC-SHA256 of the raw body, keyed with the secret's own bytes. It has no time: a replay is known by its delivery key. */

import { headerValues } from '../headers.ts'
import { Refused } from '../refused.ts'
import { isSigned } from './mac.ts'
import type { Scheme } from './scheme.ts'

const shape = /^(?:sha256=)?([0-9a-f]{64})$/i

export const bodySignature: Scheme = (request) => {
  const [sent, ...others] = headerValues(request, 'x-webhook-signature')
  if (sent === undefined) return 'absent'
  if (others.length > 0) throw new Refused('invalid', { text: 'x-webhook-signature must be sent once' })
  const hex = shape.exec(sent)?.[1]
  if (hex === undefined) return 'hopeless'
  const macs = [Buffer.from(hex, 'hex')]
  return (body, secrets) => (isSigned([body], macs, secrets.textKeys()) ? 'right' : 'wrong')
}
