/** The rows of `import_rows`: each row that an import touched, as it was before and as the import left it. They are written by importJournal. */

import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { fragment, sql } from '../sql.ts'

export type ImportRowKind = 'orders' | 'customers' | 'stock'

/** `before`: JSON, null where there was no such row. `revision` and `event_id`: as the import left it; a null revision means that it took the row away. */
export type TouchedRow = Readonly<{
  kind: ImportRowKind
  row_key: string
  before: string | null
  revision: number | null
  event_id: number | null
  is_mixed: 0 | 1
}>

export type LeftRow = Readonly<{ kind: ImportRowKind; row_key: string; outcome: 'touched' | 'has_orders' }>

const columns = fragment`kind, row_key, before, revision, event_id, is_mixed`

const next = sql<[seq: number, kind: ImportRowKind, after: string, limit: number], TouchedRow>`
  SELECT ${columns} FROM import_rows
  WHERE import_seq = ? AND kind = ? AND row_key > ? AND outcome IS NULL ORDER BY row_key LIMIT ?`

const forget = sql<[seq: number, kind: ImportRowKind, key: string]>`
  DELETE FROM import_rows WHERE import_seq = ? AND kind = ? AND row_key = ?`

const settle = sql<[outcome: LeftRow['outcome'], seq: number, kind: ImportRowKind, key: string]>`
  UPDATE import_rows SET outcome = ? WHERE import_seq = ? AND kind = ? AND row_key = ?`

const left = sql<[id: string, limit: number, skipped: number], LeftRow>`
  SELECT kind, row_key, outcome FROM import_rows JOIN imports ON imports.seq = import_seq
  WHERE imports.id = ? AND outcome IS NOT NULL ORDER BY kind DESC, row_key LIMIT ? OFFSET ?`

const count = sql<[seq: number], { rows: number }>`
  SELECT count(*) AS rows FROM import_rows WHERE import_seq = ? AND outcome IS NULL`

/** Rows of one kind that an undo has still to look at, by key. */
export const nextTouched = (db: ReadableDatabase, seq: number, kind: ImportRowKind, after: string, limit: number): TouchedRow[] =>
  next.all(db, seq, kind, after, limit)

export const countTouched = (db: ReadableDatabase, seq: number): number => count.get(db, seq)?.rows ?? 0

/** The row is again as it was. */
export const forgetTouched = (db: WritableDatabase, seq: number, { kind, row_key }: TouchedRow): void => {
  forget.run(db, seq, kind, row_key)
}

export const settleTouched = (
  db: WritableDatabase,
  seq: number,
  { kind, row_key }: TouchedRow,
  outcome: LeftRow['outcome'],
): void => {
  settle.run(db, outcome, seq, kind, row_key)
}

/** What an undo left, `skipped` of them passed over. */
export const leftRows = (db: ReadableDatabase, id: string, skipped: number, limit: number): LeftRow[] =>
  left.all(db, id, limit, skipped)
