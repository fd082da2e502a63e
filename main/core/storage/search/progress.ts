/** How far each word index has come, as a revision (audit: as an id). */

import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

export type SearchKind = 'orders' | 'customers' | 'audit'

const current = sql<[SearchKind], { revision: number }>`SELECT revision FROM search_progress WHERE kind = ?`
const move = sql<[revision: number, kind: SearchKind]>`UPDATE search_progress SET revision = ? WHERE kind = ?`

/** Everything up to this revision is in the index. */
export const progressOf = (db: ReadableDatabase, kind: SearchKind): number => {
  const row = current.get(db, kind)
  if (row === undefined) throw new Error(`the progress of the ${kind} index is missing`)
  return row.revision
}

export const moveProgress = (db: WritableDatabase, kind: SearchKind, revision: number): void => {
  move.run(db, revision, kind)
}
