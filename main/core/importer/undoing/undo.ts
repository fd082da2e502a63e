/** Takes an import back piece by piece: each row that nobody touched since is again as it was, the others are left and named. */

import { Fault } from '../../base/fault.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import {
  forgetTouched,
  type ImportRowKind,
  nextTouched,
  settleTouched,
  type TouchedRow,
} from '../../storage/tables/importRows.ts'
import { countLeft, type ImportRow } from '../../storage/tables/imports.ts'
import { knownImport } from '../writing/begin.ts'
import { putCustomerBack, reviveTaken } from './customer.ts'
import type { Ending } from './ending.ts'
import { putOrderBack } from './order.ts'
import { putStockBack } from './stock.ts'

/** Customers whom the import took away come first and the others last, since orders must always have their customer. */
const passes = ['revive', 'orders', 'customers', 'stock'] as const
type Pass = (typeof passes)[number]

/** `after`: the key of the last row looked at in this pass, '' for none. */
export type UndoPlace = Readonly<{ pass: Pass; after: string }>

export type UndoChunk = Readonly<{ id: string; place: UndoPlace; limit: number; at: number }>

/** `next`: null at the end. `seen` rows were looked at, of which `left` were left. */
export type Undone = Readonly<{ next: UndoPlace | null; seen: number; left: number }>

export const firstUndoPlace: UndoPlace = { pass: 'revive', after: '' }

const kindOf = (pass: Pass): ImportRowKind => (pass === 'revive' ? 'customers' : pass)

const endings: Readonly<Record<Pass, (db: WritableDatabase, row: TouchedRow, at: number) => Ending>> = {
  revive: reviveTaken,
  orders: putOrderBack,
  customers: putCustomerBack,
  stock: putStockBack,
}

const settle = (db: WritableDatabase, { seq }: ImportRow, row: TouchedRow, ending: Ending): void => {
  if (ending === 'restored') forgetTouched(db, seq, row)
  else if (ending !== 'later') settleTouched(db, seq, row, ending)
}

const nextPlace = ({ pass }: UndoPlace, limit: number, rows: readonly TouchedRow[]): UndoPlace | null => {
  const last = rows.at(-1)
  if (last !== undefined && rows.length === limit) return { pass, after: last.row_key }
  const following = passes[passes.indexOf(pass) + 1]
  return following === undefined ? null : { pass: following, after: '' }
}

/** Faults with `conflict` where the import is not being taken back. */
export const undoChunk = (db: WritableDatabase, { id, place, limit, at }: UndoChunk): Undone => {
  const row = knownImport(db, id)
  if (row.state !== 'undoing') throw new Fault('conflict', `Import ${id} is ${row.state}`, { detail: { state: row.state } })
  const rows = nextTouched(db, row.seq, kindOf(place.pass), place.after, limit)
  let left = 0
  for (const each of rows) {
    const ending = endings[place.pass](db, each, at)
    settle(db, row, each, ending)
    if (ending === 'touched' || ending === 'has_orders') left += 1
  }
  if (left > 0) countLeft(db, row.seq, left)
  return { next: nextPlace(place, limit, rows), seen: place.pass === 'revive' ? 0 : rows.length, left }
}
