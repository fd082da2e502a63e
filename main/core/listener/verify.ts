/** Lets only a sender pass that knows a secret; from here on answers may speak of the body. */

import type { IncomingMessage } from 'node:http'
import type { Stage } from './exchange.ts'
import { headerValues } from './headers.ts'
import { Refused } from './refused.ts'
import type { Secrets } from './secrets.ts'
import type { Throttle } from './throttle.ts'

/** One way of proving to know a secret, judged from the headers alone so that a stranger's body is never read. */
type Scheme = (request: IncomingMessage, secrets: Secrets) => boolean

/** The guide's `X-Webhook-Secret`. Sent twice it must be the same both times. */
const plainSecret: Scheme = (request, secrets) => {
  const [presented, ...others] = headerValues(request, 'x-webhook-secret')
  return presented !== undefined && others.every((other) => other === presented) && secrets.isActive(presented)
}

const schemes: readonly Scheme[] = [plainSecret]

export function verifyBy(secrets: Secrets, throttle: Throttle): Stage {
  return function verify(ctx, next) {
    if (secrets.areMissing()) throw new Refused('secret_missing')
    if (schemes.some((scheme) => scheme(ctx.req, secrets))) return next()
    const seconds = throttle.fail(ctx.state.address)
    throw seconds === 0 ? new Refused('unauthorized') : new Refused('too_many', { headers: { 'Retry-After': String(seconds) } })
  }
}
