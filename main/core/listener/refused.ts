/** A request turned away, with all that its answer needs; the message is read by strangers, so it never quotes what they sent. */

import type { FailureCode } from '../../../shared/contract/failures.ts'
import { Fault, type FaultDetail, isFault } from '../base/fault.ts'

type Answer = Readonly<{ status: number; text: string; retryAfterSeconds?: number }>

/** How each failure is answered: never 3xx (a sender would follow it), never 410 (a sender would give up for ever). */
const answers = {
  unauthorized: { status: 401, text: 'The webhook secret is missing or wrong' },
  wrong_time: { status: 401, text: 'The signature is right, but its time is more than 5 minutes away from the clock here' },
  invalid: { status: 400, text: 'The request is not valid' },
  not_json: { status: 400, text: 'The body is not JSON' },
  too_large: { status: 413, text: 'The body is too large' },
  unsupported_media_type: { status: 415, text: 'Send application/json in UTF-8 without content encoding' },
  method_not_allowed: { status: 405, text: 'This method is not served here' },
  not_found: { status: 404, text: 'Nothing is served here' },
  conflict: { status: 409, text: 'This id was already used for another body' },
  too_many: { status: 429, text: 'Too many requests', retryAfterSeconds: 5 },
  misdirected: { status: 421, text: 'This host name is not served here' },
  forbidden: { status: 403, text: 'Web pages may not call this address' },
  gap: { status: 500, text: 'Internal error' },
  secret_missing: { status: 503, text: 'No webhook secret is set yet', retryAfterSeconds: 30 },
  storage_full: { status: 503, text: 'Storage is full', retryAfterSeconds: 30 },
  storage_busy: { status: 503, text: 'Storage is busy', retryAfterSeconds: 30 },
  storage_broken: { status: 503, text: 'Storage is not available', retryAfterSeconds: 30 },
  shutting_down: { status: 503, text: 'Shutting down', retryAfterSeconds: 10 },
  foreign_database: { status: 503, text: 'Storage is not available', retryAfterSeconds: 30 },
  newer_database: { status: 503, text: 'Storage is not available', retryAfterSeconds: 30 },
  cancelled: { status: 503, text: 'Storage is busy', retryAfterSeconds: 30 },
  file_refused: { status: 500, text: 'Internal error' },
  internal: { status: 500, text: 'Internal error' },
} satisfies Record<FailureCode, Answer>

type RefusedOptions = Readonly<{
  /** Where the code's own status does not fit. */
  status?: number
  text?: string
  headers?: Readonly<Record<string, string>>
  /** Sent to the caller: only for a sender who has proved to know the secret. */
  detail?: FaultDetail
  cause?: unknown
}>

/** A fault that knows its answer. `detail` is spread into the answer's body. */
export class Refused extends Fault {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(code: FailureCode, { status, text, headers, detail, cause }: RefusedOptions = {}) {
    const answer: Answer = answers[code]
    super(code, text ?? answer.text, { detail: detail ?? {}, cause })
    this.name = 'Refused'
    this.status = status ?? answer.status
    this.headers = answer.retryAfterSeconds ? { 'Retry-After': String(answer.retryAfterSeconds), ...headers } : { ...headers }
  }
}

/** What to answer to whatever was thrown: a fault's own words and detail stay inside, anything unknown becomes `internal`. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof Refused) return error
  return new Refused(isFault(error) ? error.code : 'internal', { cause: error })
}
