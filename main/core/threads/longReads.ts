/** Reads that may take seconds. A file of its own, since the main thread must know these names and nothing else of the reads. */

import type { ReadName } from './store.ts'

export const longReads: ReadonlySet<string> = new Set<ReadName>([
  'audit.verify',
  'audit.exportRange',
  'audit.exportPiece',
  'receipts.look',
])
