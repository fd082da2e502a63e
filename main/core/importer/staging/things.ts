/** What the dry run found, thing by thing: for the screen, and for the writing once it is confirmed. */

import type { ImportMove, ImportVerdict } from '../../../../shared/contract/importRows.ts'
import type { ImportKind } from '../../../../shared/domain/imports.ts'
import type { ReadableDatabase, WritableDatabase } from '../../storage/handles.ts'
import { sql } from '../../storage/sql.ts'

/** `rows`: numbers of the rows, JSON. `moves`: JSON, null where they would only repeat the thing. `thing`: JSON. */
export type ThingRow = Readonly<{
  place: number
  kind: ImportKind
  key: string
  label: string
  verdict: ImportVerdict
  sheet: string
  rows: string
  moves: string | null
  thing: string
}>

const insert = sql<
  [
    place: number,
    kind: string,
    key: string,
    label: string,
    verdict: string,
    sheet: string,
    rows: string,
    moves: string | null,
    thing: string,
  ]
>`
  INSERT INTO things (place, kind, key, label, verdict, sheet, rows, moves, thing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

const indexes = `CREATE INDEX things_by_verdict ON things (verdict, place); CREATE INDEX things_by_kind ON things (kind, verdict, place)`

const page = sql<[after: number, kind: string | null, verdict: string | null, limit: number], ThingRow>`
  SELECT place, kind, key, label, verdict, sheet, rows, moves, thing FROM things
  WHERE place > ? AND kind = ifnull(?, kind) AND verdict = ifnull(?, verdict) ORDER BY place LIMIT ?`

const toWrite = sql<[after: number, limit: number], { place: number; thing: string }>`
  SELECT place, thing FROM things WHERE place > ? AND verdict IN ('created', 'changed') ORDER BY place LIMIT ?`

const countToWrite = sql<[], { things: number }>`SELECT count(*) AS things FROM things WHERE verdict IN ('created', 'changed')`

export const addThing = (staged: WritableDatabase, row: ThingRow): void => {
  insert.run(staged, row.place, row.kind, row.key, row.label, row.verdict, row.sheet, row.rows, row.moves, row.thing)
}

export const indexThings = (staged: WritableDatabase): void => {
  staged.exec(indexes)
}

export const thingsAfter = (
  staged: ReadableDatabase,
  { after, kind, verdict }: Readonly<{ after: number; kind?: ImportKind | undefined; verdict?: ImportVerdict | undefined }>,
  limit: number,
): ThingRow[] => page.all(staged, after, kind ?? null, verdict ?? null, limit)

/** Things that are new or differ, as JSON. */
export const thingsToWrite = (
  staged: ReadableDatabase,
  after: number,
  limit: number,
): Readonly<{ place: number; thing: string }>[] => toWrite.all(staged, after, limit)

export const countThingsToWrite = (staged: ReadableDatabase): number => countToWrite.get(staged)?.things ?? 0

export const readMoves = (text: string): ImportMove[] => JSON.parse(text) as ImportMove[]
