/** The rows of a file as they were read, laid out so that those of one thing can be found together. */

import type { ImportKind } from '../../../../shared/domain/imports.ts'
import type { ReadableDatabase, WritableDatabase } from '../../storage/handles.ts'
import { sql } from '../../storage/sql.ts'
import type { Draft } from '../draft.ts'

/** `draft`: JSON, null where the row was refused. `cells`: JSON. */
export type StagedRow = Readonly<{
  n: number
  kind: ImportKind | null
  key: string | null
  sheet: string
  row: number
  draft: string | null
  cells: string
}>

const insert = sql<[kind: string | null, key: string | null, sheet: string, row: number, draft: string | null, cells: string]>`
  INSERT INTO rows (kind, key, sheet, row, draft, cells) VALUES (?, ?, ?, ?, ?, ?)`

const index = `CREATE INDEX rows_by_key ON rows (kind, key, n)`

const group = sql<[kind: string]>`
  INSERT INTO groups (kind, key)
  SELECT kind, key FROM rows WHERE kind = ? AND key IS NOT NULL AND draft IS NOT NULL GROUP BY key ORDER BY min(n)`

const nextGroups = sql<[after: number, limit: number], Group>`
  SELECT place, kind, key FROM groups WHERE place > ? ORDER BY place LIMIT ?`

const ofKey = sql<[kind: string, key: string], Pick<StagedRow, 'n' | 'sheet' | 'row' | 'draft'>>`
  SELECT n, sheet, row, draft FROM rows WHERE kind = ? AND key = ? ORDER BY n`

const countRows = sql<[kind: string], { rows: number }>`SELECT count(*) AS rows FROM rows WHERE kind = ?`

const keysBetween = sql<[kind: string, from: string, to: string, limit: number], { key: string }>`
  SELECT DISTINCT key FROM rows WHERE kind = ? AND key >= ? AND key < ? LIMIT ?`

const cellsOf = sql<[n: number], { cells: string }>`SELECT cells FROM rows WHERE n = ?`

export type Group = Readonly<{ place: number; kind: ImportKind; key: string }>

/** Returns the row's `n`, which counts the rows of the file. */
export const addRow = (staged: WritableDatabase, row: Omit<StagedRow, 'n'>): number =>
  insert.run(staged, row.kind, row.key, row.sheet, row.row, row.draft, row.cells).lastInsertRowid

/** To be called once all rows are there: things of these kinds, in this order, and within a kind in that of the file. */
export const groupRows = (staged: WritableDatabase, kinds: readonly ImportKind[]): void => {
  staged.exec(index)
  for (const kind of kinds) group.run(staged, kind)
}

export const groupsAfter = (staged: ReadableDatabase, place: number, limit: number): Group[] =>
  nextGroups.all(staged, place, limit)

export type GroupRow = Readonly<{ n: number; sheet: string; row: number; draft: Draft | null }>

/** The rows of one thing, in the order of the file; null drafts were refused. */
export const rowsOfGroup = (staged: ReadableDatabase, { kind, key }: Group): GroupRow[] =>
  ofKey.all(staged, kind, key).map((row) => ({ ...row, draft: row.draft === null ? null : (JSON.parse(row.draft) as Draft) }))

/** A row as it looks. */
export const cellsOfRow = (staged: ReadableDatabase, n: number): string[] =>
  JSON.parse(cellsOf.get(staged, n)?.cells ?? '[]') as string[]

export const countRowsOf = (staged: ReadableDatabase, kind: ImportKind): number => countRows.get(staged, kind)?.rows ?? 0

/** At most `limit` keys of a kind that begin with a text. */
export const keysBeginning = (staged: ReadableDatabase, kind: ImportKind, prefix: string, limit: number): string[] =>
  keysBetween.all(staged, kind, prefix, `${prefix}\u{10ffff}`, limit).map(({ key }) => key)
