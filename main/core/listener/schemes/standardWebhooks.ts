/** Standard Webhooks 1.0.0, `v1` signatures; over the raw bytes and stricter in its headers than the specification's own library. */

import type { IncomingMessage } from 'node:http'
import { headerValues } from '../headers.ts'
import { Refused } from '../refused.ts'
import { isSigned, macLength } from './mac.ts'
import type { Scheme } from './scheme.ts'

const toleranceMs = 300_000
/** A sender that rotates its keys sends two or three; each costs a comparison. */
const mostSignatures = 10

/** Without a dot, which separates the parts of what is signed. */
const idShape = /^[\x21-\x2d\x2f-\x7e]{1,200}$/
/** The library takes `1674087231junk`. */
const timestampShape = /^\d{1,12}$/
const base64Shape = /^[A-Za-z0-9+/]{43}=$/

/** The one value of a header, of the given shape. Throws `invalid`. */
function only(request: IncomingMessage, name: string, shape: RegExp): string {
  const [sent = '', ...others] = headerValues(request, name)
  if (others.length > 0 || !shape.test(sent))
    throw new Refused('invalid', { text: `${name} must be sent once and be well formed` })
  return sent
}

/** Versions other than `v1`, and what is no signature at all, are passed over as the specification asks. */
const macsIn = (list: string): readonly Buffer[] =>
  list
    .split(' ')
    .map((entry) => entry.split(','))
    .filter(([version, mac, ...more]) => version === 'v1' && more.length === 0 && base64Shape.test(mac ?? ''))
    .map(([, mac]) => Buffer.from(mac ?? '', 'base64'))
    .filter(({ length }) => length === macLength)

export const standardWebhooks: Scheme = (request) => {
  const signatures = headerValues(request, 'webhook-signature')
  if (signatures.length === 0) return 'absent'
  const list = only(request, 'webhook-signature', /^/)
  const id = only(request, 'webhook-id', idShape)
  const timestamp = only(request, 'webhook-timestamp', timestampShape)
  const macs = macsIn(list)
  if (macs.length === 0 || list.split(' ').length > mostSignatures) return 'hopeless'
  return (body, secrets, now) => {
    if (!isSigned([`${id}.${timestamp}.`, body], macs, secrets.standardKeys())) return 'wrong'
    return Math.abs(now - Number(timestamp) * 1_000) > toleranceMs ? 'late' : 'right'
  }
}
