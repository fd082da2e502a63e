/** How far an export is, whatever is taken out. */

import type { FailureCode } from '../../../shared/contract/failures.ts'

/** `total` 0: not known. `href`: where the file can be fetched once more, for a while. */
export type ExportState =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'running'; done: number; total: number }>
  | Readonly<{ kind: 'done'; rows: number; name: string; href?: string }>
  | Readonly<{ kind: 'failed'; code: FailureCode | 'unreachable' }>
