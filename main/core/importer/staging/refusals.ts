/** Rows that cannot be imported, each with the cells that stand in the way. */

import type { ImportRefusal } from '../../../../shared/contract/importRows.ts'
import type { ReadableDatabase, WritableDatabase } from '../../storage/handles.ts'
import { sql } from '../../storage/sql.ts'

/** `n`: the row's, see rows.ts. */
export type StagedRefusal = Omit<ImportRefusal, 'place'> & Readonly<{ n: number }>

const insert = sql<
  [
    n: number,
    kind: string | null,
    key: string | null,
    sheet: string,
    row: number,
    col: number | null,
    heading: string | null,
    field: string | null,
    code: string,
    value: string | null,
  ]
>`
  INSERT INTO found (n, kind, key, sheet, row, col, heading, field, code, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const page = sql<[after: number, limit: number], ImportRefusal>`
  SELECT place, kind, key, sheet, row, col AS "column", heading, field, code, value FROM refusals
  WHERE place > ? ORDER BY place LIMIT ?`

const rowsRefused = sql<[sheet: string, afterRow: number, limit: number], { n: number; row: number }>`
  SELECT n, min(row) AS row FROM refusals WHERE sheet = ? AND row > ? GROUP BY n ORDER BY row LIMIT ?`

const ofRow = sql<[n: number], ImportRefusal>`
  SELECT place, kind, key, sheet, row, col AS "column", heading, field, code, value FROM refusals WHERE n = ? ORDER BY place`

const counts = sql<[], { kind: string | null; rows: number; things: number }>`
  SELECT kind, count(DISTINCT n) AS rows, count(DISTINCT ifnull(key, n)) AS things FROM refusals GROUP BY kind`

const sort = `
  INSERT INTO refusals (n, kind, key, sheet, row, col, heading, field, code, value)
  SELECT n, kind, key, sheet, row, col, heading, field, code, value FROM found ORDER BY n, rowid;
  DROP TABLE found;`

const indexes = `CREATE INDEX refusals_by_row ON refusals (sheet, row, n); CREATE INDEX refusals_by_n ON refusals (n)`

export const addRefusal = (
  staged: WritableDatabase,
  { n, kind, key, sheet, row, column, heading, field, code, value }: StagedRefusal,
): void => {
  insert.run(staged, n, kind, key, sheet, row, column, heading, field, code, value)
}

/** To be called once all are found; from then on they can be asked for, in the order of the file. */
export const sortRefusals = (staged: WritableDatabase): void => {
  staged.exec(sort)
  staged.exec(indexes)
}

export const refusalsAfter = (staged: ReadableDatabase, after: number, limit: number): ImportRefusal[] =>
  page.all(staged, after, limit)

/** Refused rows of a sheet by their number. */
export const refusedRows = (
  staged: ReadableDatabase,
  sheet: string,
  after: number,
  limit: number,
): Readonly<{ n: number; row: number }>[] => rowsRefused.all(staged, sheet, after, limit)

export const refusalsOfRow = (staged: ReadableDatabase, n: number): ImportRefusal[] => ofRow.all(staged, n)

/** Refused rows by kind, and the things that they would have come to. */
export const countRefused = (
  staged: ReadableDatabase,
): readonly Readonly<{ kind: string | null; rows: number; things: number }>[] => counts.all(staged)
