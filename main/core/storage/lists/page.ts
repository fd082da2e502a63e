/** Where a page starts, which way it goes, and how what was found becomes a page; the same for every list. */

import type { Cursor, Page } from '../../../../shared/contract/paging.ts'
import { Fault } from '../../base/fault.ts'
import { type Direction, everything, type Span } from '../search/candidates.ts'
import { readKey, writeCursor } from './cursor.ts'

/** The contract's page request, checked there. */
export type PageRequest = Readonly<{ before?: Cursor | undefined; after?: Cursor | undefined; limit: number }>

export type Start = Readonly<{ direction: Direction; cursor: Cursor | null }>

/** Faults with `invalid` where both cursors are given. */
export const startOf = ({ before, after }: PageRequest): Start => {
  if (before !== undefined && after !== undefined)
    throw new Fault('invalid', 'A page goes one way', { detail: { field: 'after' } })
  return after === undefined ? { direction: 'older', cursor: before ?? null } : { direction: 'newer', cursor: after }
}

/** What is left of a span of keys beyond a cursor of this kind. */
export const spanBeyond = (kind: string, { direction, cursor }: Start, { above, below }: Span = everything): Span => {
  if (cursor === null) return { above, below }
  const key = readKey(kind, cursor)
  return direction === 'older' ? { above, below: Math.min(below, key) } : { above: Math.max(above, key), below }
}

/** Rows nearest to the start first, and the cursor to go on with where more may follow. */
export type Found<Row> = Readonly<{ rows: readonly Row[]; next: Cursor | null }>

/** Takes the surplus row off that was asked for to see whether more follows. */
export const withoutSurplus = <Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => Cursor): Found<Row> => {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return { rows: kept, next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}

/** A page in the list's order. The way back starts at its other end, unless the list begins there. */
export const pageOf = <Row, Shown>(
  { direction, cursor }: Start,
  { rows, next }: Found<Row>,
  cursorOf: (row: Row) => Cursor,
  show: (row: Row) => Shown,
): Page<Shown> => {
  const first = rows[0]
  const back = cursor === null || first === undefined ? null : cursorOf(first)
  const shown = rows.map(show)
  return direction === 'older' ? { rows: shown, older: next, newer: back } : { rows: shown.reverse(), older: back, newer: next }
}

/** Cursors of a list that is ordered by one key. */
export const keyCursor =
  <Row>(kind: string, keyOf: (row: Row) => number) =>
  (row: Row): Cursor =>
    writeCursor(kind, [keyOf(row)])
