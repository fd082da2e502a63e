/** The rows of `imports`: files that somebody confirmed, and how far each is in the books. */

import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { fragment, sql } from '../sql.ts'

export type ImportState = 'writing' | 'stopped' | 'written' | 'undoing' | 'undone'

/** `failure` and `plan` are JSON. `place`: the place of the last thing written. */
export type ImportRow = Readonly<{
  seq: number
  id: string
  file_name: string
  file_bytes: number
  file_sha256: string
  plan_sha256: string
  state: ImportState
  failure: string | null
  started_at: number
  started_by: string
  confirmed_at: number
  confirmed_by: string
  ended_at: number | null
  undone_by: string | null
  as_of_event: number
  place: number
  written: number
  total: number
  left_rows: number
  plan: string
}>

const columns = fragment`
  seq, id, file_name, file_bytes, file_sha256, plan_sha256, state, failure, started_at, started_by, confirmed_at, confirmed_by,
  ended_at, undone_by, as_of_event, place, written, total, left_rows, plan`

export type NewImport = Pick<
  ImportRow,
  | 'id'
  | 'file_name'
  | 'file_bytes'
  | 'file_sha256'
  | 'plan_sha256'
  | 'started_at'
  | 'started_by'
  | 'confirmed_at'
  | 'confirmed_by'
  | 'as_of_event'
  | 'total'
  | 'plan'
>

const insert = sql<
  [
    id: string,
    fileName: string,
    fileBytes: number,
    fileSha256: string,
    planSha256: string,
    startedAt: number,
    startedBy: string,
    confirmedAt: number,
    confirmedBy: string,
    asOfEvent: number,
    total: number,
    plan: string,
  ]
>`
  INSERT INTO imports (id, file_name, file_bytes, file_sha256, plan_sha256, state, started_at, started_by, confirmed_at, confirmed_by,
                       as_of_event, place, written, total, left_rows, plan)
  VALUES (?, ?, ?, ?, ?, 'writing', ?, ?, ?, ?, ?, 0, 0, ?, 0, ?)`

const byId = sql<[string], ImportRow>`SELECT ${columns} FROM imports WHERE id = ?`

const newest = sql<[limit: number], ImportRow>`SELECT ${columns} FROM imports ORDER BY seq DESC LIMIT ?`

const inState = sql<[ImportState], ImportRow>`SELECT ${columns} FROM imports WHERE state = ? ORDER BY seq`

const inBooks = sql<[sha256: string], ImportRow>`
  SELECT ${columns} FROM imports WHERE file_sha256 = ? AND state = 'written' ORDER BY seq DESC LIMIT 20`

const move = sql<[place: number, things: number, seq: number]>`
  UPDATE imports SET place = ?, written = written + ? WHERE seq = ?`

const leave = sql<[left: number, seq: number]>`UPDATE imports SET left_rows = left_rows + ? WHERE seq = ?`

const enter = sql<[entry: number, seq: number]>`UPDATE imports SET entry = ? WHERE seq = ?`

const entriesOfOrder = sql<[orderNo: string], { entry: number }>`
  SELECT entry FROM imports JOIN import_rows ON import_seq = seq AND kind = 'orders' AND row_key = ?
  WHERE entry IS NOT NULL ORDER BY entry DESC`

const turn = sql<[state: ImportState, failure: string | null, endedAt: number | null, undoneBy: string | null, seq: number]>`
  UPDATE imports SET state = ?, failure = ?, ended_at = ?, undone_by = ? WHERE seq = ?`

export const insertImport = (db: WritableDatabase, row: NewImport): void => {
  insert.run(
    db,
    row.id,
    row.file_name,
    row.file_bytes,
    row.file_sha256,
    row.plan_sha256,
    row.started_at,
    row.started_by,
    row.confirmed_at,
    row.confirmed_by,
    row.as_of_event,
    row.total,
    row.plan,
  )
}

export const importById = (db: ReadableDatabase, id: string): ImportRow | undefined => byId.get(db, id)

export const newestImports = (db: ReadableDatabase, limit: number): ImportRow[] => newest.all(db, limit)

export const importsInState = (db: ReadableDatabase, state: ImportState): ImportRow[] => inState.all(db, state)

/** Imports of a file that are in the books, newest first. */
export const importsOfFile = (db: ReadableDatabase, sha256: string): ImportRow[] => inBooks.all(db, sha256)

/** So many more things are written, the last of them at `place`. */
export const moveImport = (db: WritableDatabase, seq: number, place: number, things: number): void => {
  move.run(db, place, things, seq)
}

/** So many more things were left as they are by an undo. */
export const countLeft = (db: WritableDatabase, seq: number, left: number): void => {
  leave.run(db, left, seq)
}

/** `entry`: of the audit log, that the import is written. */
export const enterImport = (db: WritableDatabase, seq: number, entry: number): void => {
  enter.run(db, entry, seq)
}

/** The audit entries of the imports that touched an order and were not taken back, newest first. */
export const importEntriesOfOrder = (db: ReadableDatabase, orderNo: string): number[] =>
  entriesOfOrder.all(db, orderNo).map(({ entry }) => entry)

export const turnImport = (
  db: WritableDatabase,
  seq: number,
  { state, failure, ended_at, undone_by }: Pick<ImportRow, 'state' | 'failure' | 'ended_at' | 'undone_by'>,
): void => {
  turn.run(db, state, failure, ended_at, undone_by, seq)
}

const lastDelivery = sql<[], { id: number | null }>`SELECT max(id) AS id FROM events`

/** The delivery that came last (`events.id`), 0 before the first. */
export const lastDeliveryId = (db: ReadableDatabase): number => lastDelivery.get(db)?.id ?? 0
