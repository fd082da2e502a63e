/** One numbered step of the schema; it runs inside a transaction that also records its version. */

import type { WritableDatabase } from '../handles.ts'

export type Migration = Readonly<{
  /** Becomes `PRAGMA user_version`; consecutive from 1. */
  version: number
  name: string
  /** Must not call today's table modules: they change, a migration does not. */
  up: (db: WritableDatabase) => void
}>
