/** What the dry run finds of one thing: is it new, does it differ, and field by field from what to what. */

import type { ImportMove, ImportVerdict } from '../../../../shared/contract/importRows.ts'
import { labelOf } from '../../ingest/arrival.ts'
import { lineWords } from '../../ingest/effects/orderFields.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import type { OrderThing, Thing } from '../things/thing.ts'
import { assumedStatus, compareOrder, lineRows } from './order.ts'
import { compareCustomer, compareStock } from './rows.ts'
import { type Difference, fieldName, type Rule } from './rule.ts'

export type Finding = Readonly<{ verdict: ImportVerdict; moves: readonly ImportMove[] }>

const moveOf = ({ column, from, to, kept }: Difference<string>): ImportMove => ({ field: fieldName(column), from, to, kept })

const judged = (moves: readonly ImportMove[]): Finding => {
  if (moves.length === 0) return { verdict: 'same', moves }
  return { verdict: moves.some(({ kept }) => kept === null) ? 'changed' : 'kept', moves }
}

const created: Finding = { verdict: 'created', moves: [] }

const findOrder = (db: ReadableDatabase, thing: OrderThing, rule: Rule): Finding => {
  const compared = compareOrder(db, thing, rule)
  if (compared === undefined) return created
  const { differences, lines, held } = compared
  const ofLines: ImportMove[] =
    lines === null ? [] : [{ field: 'lines', from: lineWords(held), to: lineWords(lines.rows), kept: lines.kept }]
  return judged([...differences.map(moveOf), ...ofLines])
}

/** A new thing has no moves here: see `movesOfNew`. */
export const findThing = (db: ReadableDatabase, thing: Thing, rule: Rule): Finding => {
  if (thing.kind === 'orders') return findOrder(db, thing, rule)
  const compared = thing.kind === 'customers' ? compareCustomer(db, thing, rule) : compareStock(db, thing, rule)
  return compared === undefined ? created : judged(compared.differences.map(moveOf))
}

/** Words by which a person knows a thing. */
export const labelOfThing = (thing: Thing): string => {
  if (thing.kind === 'orders') return labelOf(thing.patch.customer_name, thing.patch.customer_phone)
  if (thing.kind === 'customers') return labelOf(thing.patch.name, thing.patch.phone)
  return thing.patch.product_name ?? ''
}

/** What a new thing comes with; nothing has to be kept of it, since it would only repeat the thing. */
export const movesOfNew = (thing: Thing, rule: Rule): ImportMove[] => {
  const said = Object.entries(thing.patch).flatMap(([column, to]): ImportMove[] =>
    to === undefined || to === null ? [] : [{ field: fieldName(column), from: null, to, kept: null }],
  )
  if (thing.kind !== 'orders') return said
  const status: ImportMove[] =
    thing.patch.status === undefined ? [{ field: 'status', from: null, to: assumedStatus(thing, rule), kept: null }] : []
  const lines = lineWords(lineRows(thing))
  return [...said, ...status, ...(lines.length > 0 ? [{ field: 'lines' as const, from: null, to: [...lines], kept: null }] : [])]
}
