/** Everything that a reader thread can be asked, by name; each runs in one snapshot of the database. */

import type { ReadableDatabase } from '../storage/handles.ts'

/** What a read may need besides the database; filled in by the store for each call. */
export type ReadContext = Readonly<{
  /** IANA name of the shop's zone. */
  zone: string
  /** The instant of asking. */
  now: number
}>

export type Read<Input, Output> = (db: ReadableDatabase, input: Input, context: ReadContext) => Output

export const reads = {}

export type Reads = typeof reads
