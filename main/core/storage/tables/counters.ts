/** Counters that must survive a restart and roll back with the transaction that moved them. */

import type { WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

const increment = sql<[string], { value: number }>`
  UPDATE counters SET value = value + 1 WHERE name = ? RETURNING value`

/** The next revision; every order, customer or stock item that is created or changed takes one, so that what is new can be found by it. */
export const nextRevision = (db: WritableDatabase): number => {
  const row = increment.get(db, 'revision')
  if (row === undefined) throw new Error('the counter "revision" is missing')
  return row.value
}
