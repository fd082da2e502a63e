/** Answers once, whatever was thrown anywhere behind it; never tells a stranger more than a code and a general sentence. */

import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { plainAddress } from './address.ts'
import type { ExchangeContext, Stage } from './exchange.ts'
import { hasArrived, lingeringAnswer } from './lingering.ts'
import type { Refusals } from './refusals.ts'
import { Refused, refusedBy } from './refused.ts'

type AnswerParts = Readonly<{ clock: Clock; log: Log; refusals: Refusals; isClosing: () => boolean }>

const nothing = Buffer.alloc(0)

/** Sends a value as JSON with a status. */
export function sendJson(ctx: ExchangeContext, status: number, value: unknown): void {
  ctx.status = status
  ctx.body = JSON.stringify(value)
}

function setStandingHeaders({ res }: ExchangeContext): void {
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('X-Content-Type-Options', 'nosniff')
}

/** What failed here is no refusal: it is logged, and the store could not write it into the audit log anyway. */
const isOurTrouble = ({ code, status }: Refused): boolean => status >= 500 && code !== 'secret_missing'

const body = ({ code, message, detail }: Refused) => ({ success: false, code, error: message, ...detail })

/** The outermost stage. */
export function answerWith({ clock, log, refusals, isClosing }: AnswerParts): Stage {
  async function refuse(ctx: ExchangeContext, error: unknown): Promise<void> {
    const refused = refusedBy(error)
    if (refused.code === 'internal') log.error('a request failed in an unknown way', { error })
    if (!isOurTrouble(refused)) {
      refusals.note({ cause: refused.code, remoteAddress: ctx.state.address, method: ctx.method, path: ctx.path })
    }
    if (!ctx.writable) return
    ctx.set({ ...refused.headers })
    if (hasArrived(ctx.req)) sendJson(ctx, refused.status, body(refused))
    else await lingeringAnswer(ctx, refused.status, JSON.stringify(body(refused)))
  }

  return async function answer(ctx, next) {
    const address = plainAddress(ctx.req.socket.remoteAddress)
    ctx.state = { address, startedAt: clock.monotonic(), key: null, isHistory: false, hasBody: false, bytes: nothing, text: '' }
    setStandingHeaders(ctx)
    try {
      if (isClosing()) throw new Refused('shutting_down')
      await next()
    } catch (error) {
      await refuse(ctx, error)
    }
    if (isClosing() && !ctx.headerSent) ctx.set('Connection', 'close')
  }
}
