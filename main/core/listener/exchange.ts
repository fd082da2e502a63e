/** What the stages know of one request and answer; each field says which stage fills it. */

import type { Middleware, ParameterizedContext } from 'koa'
import type { Store } from '../threads/store.ts'

export type Delivery = Parameters<Store['receive']>[0]
export type Outcome = Awaited<ReturnType<Store['receive']>>
export type Refusal = Parameters<Store['refuse']>[0][number]

export type Exchange = {
  /** By `answer`: the peer's address as the socket says it. Forwarded headers are a stranger's words and never looked at. */
  address: string | null
  /** By `answer`: the clock's monotonic time at which the request began to be handled. */
  startedAt: number
  /** By `deliveryKey`. */
  key: Delivery['key']
  /** By `history`: the sender says that this is from the past. */
  isHistory: boolean
  /** Whether `bytes` is filled. */
  hasBody: boolean
  /** By `rawBody`, for a signed delivery by `verify`: the body exactly as received. */
  bytes: Buffer
  /** By `parse`: the same as text, known to be a JSON object. */
  text: string
}

export type ExchangeContext = ParameterizedContext<Exchange>
/** One named step of the pipeline: passes on, answers, or throws a fault. */
export type Stage = Middleware<Exchange>

export const webhookPath = '/api/sync/company/webhook'
export const healthPath = '/health'
