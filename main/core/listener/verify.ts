/** Lets only a sender pass that knows a secret; from here on answers may speak of the body. */

import type { IncomingMessage } from 'node:http'
import type { Clock } from '../base/clock.ts'
import type { ExchangeContext, Stage } from './exchange.ts'
import { headerValues } from './headers.ts'
import { readInto } from './rawBody.ts'
import { Refused } from './refused.ts'
import { bodySignature } from './schemes/bodySignature.ts'
import type { Claim, Scheme } from './schemes/scheme.ts'
import { standardWebhooks } from './schemes/standardWebhooks.ts'
import type { Secrets } from './secrets.ts'
import type { Throttle } from './throttle.ts'

/** The guide's `X-Webhook-Secret`, judged without the body. Sent twice it must be the same both times. */
function showsSecret(request: IncomingMessage, secrets: Secrets): boolean {
  const [presented, ...others] = headerValues(request, 'x-webhook-secret')
  return presented !== undefined && others.every((other) => other === presented) && secrets.isActive(presented)
}

/** The first whose header is there decides alone: a weaker signature beside a wrong one counts for nothing. */
const schemes: readonly Scheme[] = [standardWebhooks, bodySignature]

/** Null where no body could make the request right, so that it need not be read. */
function claimOf(request: IncomingMessage): Claim | null {
  for (const scheme of schemes) {
    const claim = scheme(request)
    if (claim !== 'absent') return claim === 'hopeless' ? null : claim
  }
  return null
}

type VerifyParts = Readonly<{ secrets: Secrets; throttle: Throttle; clock: Clock }>

export function verifyBy({ secrets, throttle, clock }: VerifyParts): Stage {
  /** Only a wrong request is ever slowed down: what is right passes before this is asked. */
  function turnAway({ state }: ExchangeContext, cause: 'unauthorized' | 'wrong_time'): never {
    const seconds = throttle.fail(state.address)
    // The time of a signature is told apart even when slowed down: somebody has to set a clock.
    if (seconds === 0 || cause === 'wrong_time') throw new Refused(cause)
    throw new Refused('too_many', { headers: { 'Retry-After': String(seconds) } })
  }

  async function judge(ctx: ExchangeContext, claim: Claim): Promise<void> {
    await readInto(ctx)
    const verdict = claim(ctx.state.bytes, secrets, clock.now())
    if (verdict !== 'right') turnAway(ctx, verdict === 'late' ? 'wrong_time' : 'unauthorized')
  }

  return function verify(ctx, next) {
    if (secrets.areMissing()) throw new Refused('secret_missing')
    if (showsSecret(ctx.req, secrets)) return next()
    const claim = claimOf(ctx.req)
    return claim === null ? turnAway(ctx, 'unauthorized') : judge(ctx, claim).then(next)
  }
}
