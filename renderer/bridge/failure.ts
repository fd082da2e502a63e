/** Reads what went wrong out of a failed call, so that a screen chooses its sentence by code and never by message. */

import { ORPCError } from '@orpc/client'
import type { FailureCode } from '../../shared/contract/failures.ts'

export type Failure = Readonly<{ code: FailureCode; detail: Readonly<Record<string, unknown>> }>

/** Failures that the transport found by itself, before or after the office's own code. */
const transportCodes: Readonly<Record<string, FailureCode>> = {
  BAD_REQUEST: 'invalid',
  UNAUTHORIZED: 'unauthorized',
  FORBIDDEN: 'forbidden',
  CSRF_TOKEN_MISMATCH: 'forbidden',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'method_not_allowed',
  PAYLOAD_TOO_LARGE: 'too_large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
  TOO_MANY_REQUESTS: 'too_many',
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The contract's FAILURE data; its codes were checked by the office on the way out. */
const isFailure = (data: unknown): data is Failure => isRecord(data) && typeof data.code === 'string' && isRecord(data.detail)

/** Null when the office did not answer at all: the connection is down, or the call was given up. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof ORPCError)) return null
  if (error.code === 'FAILURE' && isFailure(error.data)) return { code: error.data.code, detail: error.data.detail }
  return { code: transportCodes[error.code] ?? 'internal', detail: {} }
}
