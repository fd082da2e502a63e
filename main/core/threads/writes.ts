/** Everything that the writer thread can be asked besides receiving deliveries; each runs in a savepoint of a group commit. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { WritableDatabase } from '../storage/handles.ts'

/** What an act returns to its caller, and what is announced after the commit. */
export type Written<Value> = Readonly<{ value: Value; changes: readonly Change[] }>

export type Write<Input, Value> = (db: WritableDatabase, input: Input) => Written<Value>

export const writes = {}

export type Writes = typeof writes
