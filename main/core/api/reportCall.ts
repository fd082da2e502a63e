/** Says to the log which calls failed by a fault of ours: known failures, the caller's own mistakes and its departure are no news. */

import { ORPCError } from '@orpc/server'
import type { Log } from '../base/log.ts'

export const reportCall = (log: Log, error: unknown, path: string, signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) return
  if (error instanceof ORPCError && (error.defined || error.status < 500)) return
  log.error('a call of the page failed', { path, error })
}
