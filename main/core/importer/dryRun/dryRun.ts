/** The dry run: what a file would change, found without writing a single row into the books. */

import type { ImportMapping } from '../../../../shared/contract/importMapping.ts'
import type { ImportPrecedence, ImportSummary } from '../../../../shared/contract/imports.ts'
import { dateOfInstant } from '../../../../shared/domain/moments.ts'
import { openReadable } from '../../storage/open.ts'
import { lastDeliveryId } from '../../storage/tables/imports.ts'
import type { ReadRow } from '../draft.ts'
import { filled } from '../staging/file.ts'
import { sortRefusals } from '../staging/refusals.ts'
import { groupRows } from '../staging/rows.ts'
import { countThingsToWrite, indexThings } from '../staging/things.ts'
import { kindsInOrder } from '../things/thing.ts'
import { compareAll } from './compare.ts'
import { stageRows } from './stage.ts'

/** `books` and `staged` are paths. `now`: ms UTC; `zone`: IANA name of the shop's zone. */
export type DryRun = Readonly<{
  books: string
  staged: string
  mappings: readonly ImportMapping[]
  precedence: ImportPrecedence
  now: number
  zone: string
}>

/** `total`: things to be written. `today`: the calendar date by which states are assumed. */
export type DryRunResult = Readonly<{ summary: ImportSummary; total: number; asOfEvent: number; today: string }>

/** `reading`: rows read so far. `comparing`: things compared so far. */
export type DryRunStep = Readonly<{ stage: 'reading' | 'comparing'; done: number }>

/** `rows`: what the mapped sheets hold. `tell` may throw to end the dry run; then, as after any fault, no staging file is left. */
export const dryRun = (
  { books, staged: path, mappings, precedence, now, zone }: DryRun,
  rows: AsyncIterable<readonly ReadRow[]>,
  tell: (step: DryRunStep) => void,
): Promise<DryRunResult> =>
  filled(path, async (staged) => {
    const kindOf = new Map(mappings.map(({ sheet, kind }) => [sheet, kind]))
    const skipped = await stageRows(staged, { rows, kindOf, tell: (done) => tell({ stage: 'reading', done }) })
    const kinds = kindsInOrder.filter((kind) => mappings.some((mapping) => mapping.kind === kind))
    groupRows(staged, kinds)
    const connection = openReadable(books)
    try {
      const asOfEvent = lastDeliveryId(connection)
      const today = dateOfInstant(now, zone)
      const columns = new Map(mappings.map((mapping) => [mapping.sheet, new Map(Object.entries(mapping.columns))]))
      const compared = await compareAll(
        {
          books: connection,
          staged,
          rule: { precedence, asOfEvent, now, today, zone },
          columnOf: (sheet, field) => columns.get(sheet)?.get(field) ?? null,
          tell: (done) => tell({ stage: 'comparing', done }),
        },
        kinds,
        () => sortRefusals(staged),
      )
      indexThings(staged)
      return { summary: { ...compared, ...skipped }, total: countThingsToWrite(staged), asOfEvent, today }
    } finally {
      connection.close()
    }
  })
