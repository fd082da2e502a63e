/** Turns a refusal into what its asker can read: a page for a person, the contract's failure for the page. Says nothing about the inside. */

import { randomBytes } from 'node:crypto'
import type { Context } from 'koa'
import type { FailureCode } from '../../shared/contract/failures.ts'
import { contentPolicy } from './contentPolicy.ts'
import { type Note, notePage } from './notePage.ts'

export const randomNonce = (): string => randomBytes(18).toString('base64url')

/** A browser that opens an address, not a script, an image or a call. */
const isVisit = (ctx: Context): boolean => ctx.method === 'GET' && ctx.get('accept').includes('text/html')

/** Answers with HTML whose style elements carry `nonce`. */
export function answerHtml(ctx: Context, html: string, nonce: string): void {
  ctx.set('Content-Security-Policy', contentPolicy(nonce))
  ctx.type = 'text/html; charset=utf-8'
  ctx.body = html
}

/** Answers `status` with a page for a visit, else with the body by which the page's client knows a failure. */
export function answerFailure(ctx: Context, status: number, code: FailureCode, note: Note): void {
  ctx.status = status
  if (isVisit(ctx)) {
    const nonce = randomNonce()
    answerHtml(ctx, notePage(note, nonce), nonce)
    return
  }
  ctx.type = 'application/json; charset=utf-8'
  ctx.body = JSON.stringify({ json: { defined: true, code: 'FAILURE', status, message: code, data: { code, detail: {} } } })
}
