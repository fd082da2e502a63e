/** What happens to a request of the page, stage by stage; each either answers or hands on. */

import type { Middleware } from 'koa'
import type { Log } from '../core/base/log.ts'
import { answerFailure, answerHtml, randomNonce } from './answer.ts'
import { type Calls, callsPrefix } from './calls.ts'
import { safeHeaders } from './contentPolicy.ts'
import type { guardFor } from './origin.ts'
import type { PageFiles } from './pageFiles.ts'
import type { Session } from './session.ts'

/** The outermost stage: whatever is thrown inside becomes one answer without a word about the inside, and every answer has the safe headers. */
export const answerOnce =
  (log: Log): Middleware =>
  async (ctx, next) => {
    ctx.set(safeHeaders)
    try {
      await next()
    } catch (error) {
      log.error('the page could not be served', { path: ctx.path, error })
      if (ctx.res.headersSent) {
        ctx.respond = false
        ctx.res.destroy()
      } else answerFailure(ctx, 500, 'internal', 'broken')
    }
  }

/** Lets only this machine and the office's own page through. */
export const ownPageOnly =
  (guard: ReturnType<typeof guardFor>, log: Log): Middleware =>
  async (ctx, next) => {
    const refusal = guard(ctx.req)
    if (refusal === null) return next()
    log.warn('a request to the page was refused', { cause: refusal.cause, method: ctx.method })
    answerFailure(ctx, refusal.status, refusal.code, 'foreign')
  }

/** Exchanges the token of the printed address for a cookie, and lets nobody further without one. */
export const signedIn =
  (session: Session, log: Log): Middleware =>
  async (ctx, next) => {
    const isKnown = session.isKnown(ctx.get('cookie'))
    const { token } = ctx.query
    const brings = ctx.path === '/' && ctx.method === 'GET' && typeof token === 'string'
    if (!brings) return isKnown ? next() : answerFailure(ctx, 401, 'unauthorized', 'stranger')

    // A browser that loads ahead on a guess must not use up the token.
    if (/prefetch/i.test(ctx.get('sec-purpose') || ctx.get('purpose'))) return answerFailure(ctx, 403, 'forbidden', 'stranger')
    const cookie = isKnown ? null : session.exchange(token)
    if (!isKnown && cookie === null) return answerFailure(ctx, 401, 'unauthorized', 'used')
    if (cookie !== null) {
      ctx.set('Set-Cookie', cookie)
      log.info('a browser signed in')
    }
    // Away from the address with the token, so that it stays neither in the address bar nor in the history.
    ctx.status = 303
    ctx.set('Location', '/')
    ctx.body = ''
  }

/** The calls of the contract. */
export const answerCalls =
  (calls: Calls): Middleware =>
  async (ctx, next) => {
    if (!ctx.path.startsWith(`${callsPrefix}/`)) return next()
    if (ctx.method !== 'POST') return notAllowed(ctx, 'POST')
    if (await calls(ctx.req, ctx.res)) ctx.respond = false
    else answerFailure(ctx, 404, 'not_found', 'missing')
  }

/** The built page. It routes behind the `#`, so every path but `/` is a file or nothing. */
export const answerFiles =
  (files: PageFiles): Middleware =>
  async (ctx) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return notAllowed(ctx, 'GET, HEAD')
    if (ctx.path === '/') {
      const nonce = randomNonce()
      const html = await files.index(nonce)
      return html === null ? answerFailure(ctx, 404, 'not_found', 'missing') : answerHtml(ctx, html, nonce)
    }
    const file = await files.read(ctx.path)
    if (file === null) return answerFailure(ctx, 404, 'not_found', 'missing')
    if (file.isImmutable) ctx.set('Cache-Control', 'max-age=31536000, immutable')
    ctx.type = file.type
    ctx.body = file.content
  }

function notAllowed(ctx: Parameters<Middleware>[0], methods: string): void {
  ctx.set('Allow', methods)
  answerFailure(ctx, 405, 'method_not_allowed', 'missing')
}
