/** Reads a sheet under a mapping: every row below the headings becomes a draft, a refusal with its reasons, or is passed over with a reason. */

import type { Draft, Mapping, ReadRow } from '../../draft.ts'
import { type SheetRow, shown } from '../cells.ts'
import { dateReader } from '../values/dates.ts'
import type { OpenedWorkbook } from '../workbook.ts'
import { readCustomer } from './customers.ts'
import { readOrder } from './orders.ts'
import { passedOver } from './passedOver.ts'
import { RowInHand } from './rowInHand.ts'
import { readStockItem } from './stock.ts'

const keyOf = (draft: Draft): string | null => {
  if (draft.kind === 'orders') return draft.orderNo || null
  return (draft.kind === 'customers' ? draft.id : draft.productId) || null
}

type RowReader = (row: SheetRow, headings: readonly string[]) => ReadRow

const rowReader = (mapping: Mapping, workbook: Pick<OpenedWorkbook, 'epoch'>, zone: string): RowReader => {
  const dates = dateReader({ style: mapping.dateStyle, epoch: workbook.epoch, zone })
  let above: string | null = null
  const draftOf = (row: RowInHand): Draft => {
    if (mapping.kind === 'orders') return readOrder(row, dates, above)
    return mapping.kind === 'customers' ? readCustomer(row) : readStockItem(row)
  }
  return (row, headings) => {
    const place = { sheet: mapping.sheet, row: row.row, cells: row.cells.map(shown) }
    const code = passedOver(row.cells, headings, mapping)
    if (code !== null) return { ...place, outcome: 'skipped', code }
    const hand = new RowInHand(mapping, headings, row)
    const draft = draftOf(hand)
    const key = keyOf(draft)
    above = key
    if (hand.refusals.length > 0) return { ...place, outcome: 'refused', key, refusals: hand.refusals }
    return { ...place, outcome: 'draft', draft }
  }
}

/** Batches of rows in the order of the sheet. `zone` (IANA): the shop's. Throws the refusal of a file that turns out unreadable on the way. */
export async function* readRows(workbook: OpenedWorkbook, mapping: Mapping, zone: string): AsyncGenerator<readonly ReadRow[]> {
  const read = rowReader(mapping, workbook, zone)
  let headings: readonly string[] = []
  for await (const batch of workbook.rows(mapping.sheet)) {
    headings = batch.find(({ row }) => row === mapping.headerRow)?.cells.map((cell) => shown(cell).trim()) ?? headings
    const rows = batch.filter(({ row }) => row > mapping.headerRow).map((row) => read(row, headings))
    if (rows.length > 0) yield rows
  }
}
