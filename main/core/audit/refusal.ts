/** A request that was turned away before it became a delivery, as the audit log keeps it. */

import type { FailureCode } from '../../../shared/contract/failures.ts'

/** `count` requests from one address for one cause between `firstAt` and `lastAt` (instants); never holds a body, a secret or a query string. */
export type Refusal = Readonly<{
  cause: FailureCode
  remoteAddress: string | null
  method: string
  path: string
  count: number
  firstAt: number
  lastAt: number
}>
