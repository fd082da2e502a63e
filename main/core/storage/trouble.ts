/** What SQLite's and the file system's errors mean to the office: the one place where their codes become failure codes. */

import type { FailureCode } from '../../../shared/contract/failures.ts'
import { Fault, type FaultDetail, isFault } from '../base/fault.ts'

/** By the start of a result code, so that a primary code speaks for its extended ones; the first that fits counts. */
const sqliteTroubles: readonly (readonly [string, FailureCode])[] = [
  // Enlarging the shared memory of the WAL fails only where the disk has no room left.
  ['SQLITE_IOERR_SHMSIZE', 'storage_full'],
  ['SQLITE_FULL', 'storage_full'],
  ['SQLITE_BUSY', 'storage_busy'],
  ['SQLITE_LOCKED', 'storage_busy'],
  ['SQLITE_PROTOCOL', 'storage_busy'],
  ['SQLITE_IOERR', 'storage_broken'],
  ['SQLITE_CORRUPT', 'storage_broken'],
  ['SQLITE_NOTADB', 'storage_broken'],
  ['SQLITE_READONLY', 'storage_broken'],
  ['SQLITE_CANTOPEN', 'storage_broken'],
  ['SQLITE_PERM', 'storage_broken'],
  ['SQLITE_INTERRUPT', 'cancelled'],
]

const fileTroubles: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'storage_full',
  EDQUOT: 'storage_full',
  EBUSY: 'storage_busy',
  EMFILE: 'storage_busy',
  ENFILE: 'storage_busy',
  EIO: 'storage_broken',
  EROFS: 'storage_broken',
  EACCES: 'storage_broken',
  EPERM: 'storage_broken',
  ENOENT: 'storage_broken',
  ENOTDIR: 'storage_broken',
  EISDIR: 'storage_broken',
  EEXIST: 'storage_broken',
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** The failure code of an error that the storage threw, or null where the storage is not to blame. */
const storageTrouble = (error: unknown): FailureCode | null => {
  const code = codeOf(error)
  if (code === null) return null
  return sqliteTroubles.find(([start]) => code.startsWith(start))?.[1] ?? fileTroubles[code] ?? null
}

/** Any error as a `Fault`: its own if it is one, a storage fault with the original code in `detail.reason`, else `internal`. */
export const storageFault = (error: unknown, detail: FaultDetail = {}): Fault => {
  if (isFault(error)) return error
  const message = error instanceof Error ? error.message : String(error)
  const trouble = storageTrouble(error)
  if (trouble === null) return new Fault('internal', message, { detail, cause: error })
  return new Fault(trouble, message, { detail: { reason: codeOf(error), ...detail }, cause: error })
}
