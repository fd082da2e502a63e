/** Writes a piece of an import, and how far it is, in one transaction: after a crash the import goes on exactly where it was. */

import { Fault } from '../../base/fault.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { journalled } from '../../storage/tables/importJournal.ts'
import { type ImportRow, moveImport } from '../../storage/tables/imports.ts'
import type { Rule } from '../compare/rule.ts'
import type { Thing } from '../things/thing.ts'
import { knownImport } from './begin.ts'
import { writeCustomer } from './customer.ts'
import { writeOrder } from './order.ts'
import { readPlan } from './plan.ts'
import { writeStock } from './stock.ts'

/** `things`: JSON of each, as staged, between the places `after` and `upTo`. `at`: integer ms UTC. */
export type Chunk = Readonly<{ id: string; after: number; upTo: number; things: readonly string[]; at: number }>

const write = (db: WritableDatabase, thing: Thing, rule: Rule): boolean => {
  if (thing.kind === 'orders') return writeOrder(db, thing, rule)
  return thing.kind === 'customers' ? writeCustomer(db, thing, rule) : writeStock(db, thing, rule)
}

const ruleOf = (row: ImportRow, at: number): Rule => {
  const { precedence, today, zone } = readPlan(row.plan)
  return { precedence, asOfEvent: row.as_of_event, now: at, today, zone }
}

/** Faults with `conflict` where the import is not being written, or is elsewhere than `after`: then the chunk is written already. */
export const writeChunk = (db: WritableDatabase, { id, after, upTo, things, at }: Chunk): void => {
  const row = knownImport(db, id)
  if (row.state !== 'writing' || row.place !== after)
    throw new Fault('conflict', `Import ${id} is at ${row.place}, ${row.state}`, {
      detail: { state: row.state, place: row.place },
    })
  const rule = ruleOf(row, at)
  journalled(db, row.seq, () => {
    for (const text of things) write(db, JSON.parse(text) as Thing, rule)
  })
  moveImport(db, row.seq, upTo, things.length)
}
