/** Sends one event until the shop has answered it for good: taken, or refused for what it is. */

import type { Gate } from './gate.ts'
import { type Patience, readRetryAfter } from './patience.ts'
import { Stopped } from './state.ts'

/** `action`: what the shop made of it (`created`, `updated`, `duplicate`, `stale`, `unrecognised`). */
export type Answered =
  | Readonly<{ kind: 'taken'; action: string }>
  | Readonly<{ kind: 'refused'; status: number; reason: string; issues?: unknown }>

export type SendOptions = Readonly<{
  url: string
  secret: string
  /** Marked as history it rings for nobody. */
  isHistory: boolean
  gate: Gate
  patience: Patience
  signal: AbortSignal
  /** Told of each try that has to be made again. */
  waits: (reason: string, ms: number) => void
}>

const answerWithinMs = 30_000
/** What is wrong with all events alike: to go on would refuse the whole file. */
const nobodysFault: ReadonlySet<number> = new Set([401, 403, 404, 405, 410, 421])
const triedAgain = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

const headersOf = ({ secret, isHistory }: SendOptions, id: string): Record<string, string> => ({
  'Content-Type': 'application/json',
  // A header carries bytes; fetch takes them one character each.
  'X-Webhook-Secret': Buffer.from(secret, 'utf8').toString('latin1'),
  'webhook-id': id,
  ...(isHistory && { 'X-Webhook-History': '1' }),
})

type Tried = Answered | Readonly<{ kind: 'again'; reason: string; retryAfterMs: number | null }>

const judge = (status: number, body: Readonly<Record<string, unknown>>, retryAfter: string | null): Tried => {
  const said = typeof body.error === 'string' ? body.error : ''
  if (status >= 200 && status < 300) {
    const action = isObject(body.result) ? body.result.action : undefined
    // Something else than the shop may answer 200, such as a tunnel's own page.
    if (typeof action !== 'string')
      throw new Stopped(`The answer ${status} is not that of the shop's program; is the address right?`)
    return { kind: 'taken', action }
  }
  if (triedAgain(status))
    return { kind: 'again', reason: `answered ${status}`, retryAfterMs: readRetryAfter(retryAfter, Date.now()) }
  if (nobodysFault.has(status) || status < 400)
    throw new Stopped(`The shop answered ${status}${said === '' ? '' : ` (${said})`}; check the address and the secret`)
  return { kind: 'refused', status, reason: said, ...(body.issues !== undefined && { issues: body.issues }) }
}

const whyNot = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const cause: unknown = error.cause
  return isObject(cause) && typeof cause.code === 'string' ? cause.code : error.message
}

const attempt = async (options: SendOptions, id: string, body: string): Promise<Tried> => {
  const { url, signal } = options
  let answer: Response
  let text: string
  try {
    answer = await fetch(url, {
      method: 'POST',
      headers: headersOf(options, id),
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    text = await answer.text()
  } catch (error) {
    signal.throwIfAborted()
    return { kind: 'again', reason: whyNot(error), retryAfterMs: null }
  }
  return judge(answer.status, parsed(text), answer.headers.get('retry-after'))
}

/** Throws `Stopped` where to go on makes no sense, and the signal's reason where nobody wants to wait any more. */
export const send = async (options: SendOptions, id: string, body: string): Promise<Answered> => {
  const { gate, patience, signal, waits } = options
  for (let tries = 1; ; tries++) {
    await gate.pass(signal)
    const tried = await attempt(options, id, body)
    if (tried.kind !== 'again') return tried
    const ms = patience.pause(tries, tried.retryAfterMs)
    gate.closeFor(ms)
    waits(tried.reason, ms)
  }
}
