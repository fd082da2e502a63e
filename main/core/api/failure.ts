/** The one place where what a call throws becomes the contract's FAILURE: known faults by their code, everything else as `internal`, told only to the log. */

import { ORPCError, ValidationError } from '@orpc/server'
import type { FailureCode } from '../../../shared/contract/failures.ts'
import { failureStatus } from '../../../shared/contract/failures.ts'
import { isFault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'

type Data = Readonly<{ code: FailureCode; detail: Record<string, unknown> }>
export type Failure = ORPCError<'FAILURE', Data>

const failure = (code: FailureCode, detail: Readonly<Record<string, unknown>> = {}): Failure =>
  new ORPCError('FAILURE', { defined: true, status: failureStatus, message: code, data: { code, detail: { ...detail } } })

type Step = PropertyKey | Readonly<{ key: PropertyKey }>

const stepOf = (step: Step): string => String(typeof step === 'object' ? step.key : step)

/** The fields that a call's input was refused for, as `filter.from`; null for any other error. */
const refusedFields = (error: unknown): string[] | null => {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  if (!(error.cause instanceof ValidationError)) return []
  return error.cause.issues.map(({ path = [] }) => path.map(stepOf).join('.'))
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** `call`: the call's name in the contract, for the log. */
export const failureOf = (error: unknown, call: string, log: Log): Failure => {
  if (isFault(error) && error.code !== 'internal') return failure(error.code, error.detail)
  const fields = refusedFields(error)
  if (fields !== null) return failure('invalid', { fields })
  if (isAbort(error)) return failure('cancelled')
  log.error('a call failed', { call, error })
  return failure('internal')
}
