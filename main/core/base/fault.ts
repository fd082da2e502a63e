/** The one error of the office: thrown anywhere, turned into an answer only by listener/answer, the API boundary and threads/call. */

import type { FailureCode } from '../../../shared/contract/failures.ts'

/** What a fault may carry besides its code; everything in it may be shown to the caller. */
export type FaultDetail = Readonly<Record<string, unknown>>

export type FaultOptions = Readonly<{ detail?: FaultDetail; cause?: unknown }>

/** A failure with a code that callers can act on; `message` is for the log and never holds a secret. */
export class Fault extends Error {
  readonly code: FailureCode
  readonly detail: FaultDetail

  constructor(code: FailureCode, message: string, options: FaultOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Fault'
    this.code = code
    this.detail = options.detail ?? {}
  }
}

export const isFault = (error: unknown): error is Fault => error instanceof Fault
