/** A fault in the form that crosses threads, and back; the caller's side gets a `Fault` with the stack of the thread where it happened. */

import type { FailureCode } from '../../../shared/contract/failures.ts'
import { Fault, type FaultDetail } from '../base/fault.ts'
import { storageFault } from '../storage/trouble.ts'

export type Failure = Readonly<{ code: FailureCode; message: string; detail: FaultDetail; stack: string | null }>

/** Codes of a storage that cannot commit: not one job's fault, but everybody's. */
const storageTroubles = ['storage_full', 'storage_busy', 'storage_broken'] as const
export type StorageTrouble = (typeof storageTroubles)[number]

/** Whatever is neither a fault nor the storage's trouble becomes `internal`; its text is for the log. */
export const failureOf = (error: unknown): Failure => {
  const fault = storageFault(error)
  const stack = error instanceof Error ? (error.stack ?? null) : null
  return { code: fault.code, message: fault.message, detail: fault.detail, stack }
}

export const faultOf = ({ code, message, detail, stack }: Failure): Fault => {
  const cause = new Error(message)
  if (stack !== null) cause.stack = stack
  return new Fault(code, message, { detail, cause })
}

/** The storage's trouble behind a failure; null when only this one operation failed. */
export const troubleOf = ({ code }: Pick<Failure, 'code'>): StorageTrouble | null =>
  storageTroubles.find((trouble) => trouble === code) ?? null

/** True when pages of the file no longer make sense: unlike a full disk this does not pass by itself. */
export const isDamage = ({ detail: { reason } }: Pick<Failure, 'detail'>): boolean =>
  typeof reason === 'string' && /^SQLITE_(CORRUPT|NOTADB)/.test(reason)
