/** Reads that may take seconds: they keep to one reader thread, so that the other is always there for lists. */

import type { ReadName } from './store.ts'

const longReads: ReadonlySet<string> = new Set<ReadName>([])

export const isLongRead = (name: string): boolean => longReads.has(name)
