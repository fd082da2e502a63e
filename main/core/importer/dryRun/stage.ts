/** Lays the rows of a file out in the staging file as they are read, refused ones with their reasons. */

import type { ImportSummary } from '../../../../shared/contract/imports.ts'
import type { ImportKind } from '../../../../shared/domain/imports.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import type { Draft, ReadRow } from '../draft.ts'
import { addRefusal } from '../staging/refusals.ts'
import { addRow } from '../staging/rows.ts'
import { customerKey } from '../things/customer.ts'

export type Skipped = Pick<ImportSummary, 'skipped' | 'skippedRows'>

/** `kindOf`: what the rows of each mapped sheet are. `tell` hears how many rows were read so far, and may throw to end it. */
export type Staging = Readonly<{
  rows: AsyncIterable<readonly ReadRow[]>
  kindOf: ReadonlyMap<string, ImportKind>
  tell: (rows: number) => void
}>

const mostSkippedShown = 100

const keyOf = (draft: Draft): string => {
  if (draft.kind === 'orders') return draft.orderNo
  return draft.kind === 'stock' ? draft.productId : customerKey(draft)
}

/** A refused customer is known by its number alone, written as customerKey writes it. */
const refusedKey = (kind: ImportKind | null, key: string | null): string | null =>
  kind === 'customers' && key !== null ? `id:${key}` : key

const stageRow = (staged: WritableDatabase, row: Exclude<ReadRow, { outcome: 'skipped' }>, kind: ImportKind | null): void => {
  const { sheet, row: number } = row
  const place = { sheet, row: number, cells: JSON.stringify(row.cells) }
  if (row.outcome === 'draft') {
    const { draft } = row
    addRow(staged, { ...place, kind: draft.kind, key: keyOf(draft), draft: JSON.stringify(draft) })
    return
  }
  const n = addRow(staged, { ...place, kind, key: refusedKey(kind, row.key), draft: null })
  for (const refusal of row.refusals) {
    const { column, heading, field, code, value } = refusal
    addRefusal(staged, { n, kind, key: row.key, sheet, row: number, column, heading, field, code, value })
  }
}

/** Batches of rows, each in one transaction. Rejects with the reader's fault, or the storage's. */
export const stageRows = async (staged: WritableDatabase, { rows, kindOf, tell }: Staging): Promise<Skipped> => {
  const skipped: ImportSummary['skipped'] = []
  let [skippedRows, read] = [0, 0]
  const take = (row: ReadRow): void => {
    if (row.outcome !== 'skipped') {
      stageRow(staged, row, kindOf.get(row.sheet) ?? null)
      return
    }
    skippedRows += 1
    if (skipped.length < mostSkippedShown) skipped.push({ sheet: row.sheet, row: row.row, code: row.code })
  }
  for await (const batch of rows) {
    staged.transaction(() => batch.forEach(take))()
    read += batch.length
    tell(read)
  }
  return { skipped, skippedRows }
}
