/** What the screen and the writing ask of a staged file, by name. */

import type { ImportFinding, ImportRefusal, ImportVerdict, Places } from '../../../../shared/contract/importRows.ts'
import type { ImportKind } from '../../../../shared/domain/imports.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { movesOfNew } from '../compare/finding.ts'
import type { Rule } from '../compare/rule.ts'
import type { Thing } from '../things/thing.ts'
import { refusalsAfter } from './refusals.ts'
import { readMoves, type ThingRow, thingsAfter, thingsToWrite } from './things.ts'

type PlaceRequest = Readonly<{ after: number; limit: number }>

const toFinding = (row: ThingRow, rule: Rule): ImportFinding => {
  const { place, kind, key, label, verdict, sheet } = row
  const thing = JSON.parse(row.thing) as Thing
  const moves = verdict === 'created' ? movesOfNew(thing, rule) : readMoves(row.moves ?? '[]')
  return { place, kind, key, label, verdict, sheet, rows: JSON.parse(row.rows) as number[], moves }
}

const page = <Row extends Readonly<{ place: number }>>(found: Row[], limit: number): Places<Row> => {
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.place ?? null) : null }
}

type FindingsRequest = PlaceRequest & Readonly<{ kind?: ImportKind | undefined; verdict?: ImportVerdict | undefined; rule: Rule }>

const findings = (staged: ReadableDatabase, request: FindingsRequest): Places<ImportFinding> =>
  page(
    thingsAfter(staged, request, request.limit + 1).map((row) => toFinding(row, request.rule)),
    request.limit,
  )

const refusals = (staged: ReadableDatabase, { after, limit }: PlaceRequest): Places<ImportRefusal> =>
  page(refusalsAfter(staged, after, limit + 1), limit)

/** `upTo`: the place of the last of them; null where nothing is left to write. */
const toWrite = (
  staged: ReadableDatabase,
  { after, limit }: PlaceRequest,
): Readonly<{ things: string[]; upTo: number | null }> => {
  const rows = thingsToWrite(staged, after, limit)
  return { things: rows.map(({ thing }) => thing), upTo: rows.at(-1)?.place ?? null }
}

export const looks = { findings, refusals, toWrite }
export type Looks = typeof looks
