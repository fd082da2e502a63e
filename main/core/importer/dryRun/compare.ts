/** Compares every thing of a staged file with the books, a short snapshot at a time, and writes down what it finds. */

import { setImmediate as turn } from 'node:timers/promises'
import type { ImportCounts, ImportTotals } from '../../../../shared/contract/imports.ts'
import type { ImportKind } from '../../../../shared/domain/imports.ts'
import { readPhoneNumber } from '../../../../shared/domain/phoneNumbers.ts'
import type { ReadableConnection, WritableDatabase } from '../../storage/handles.ts'
import { customerIdsByPhone } from '../../storage/tables/customers.ts'
import { type Finding, findThing, labelOfThing } from '../compare/finding.ts'
import type { Rule } from '../compare/rule.ts'
import { countCallers, noteCaller, noteNumber } from '../staging/numbers.ts'
import { addRefusal, countRefused } from '../staging/refusals.ts'
import { countRowsOf, type Group, type GroupRow, groupsAfter, rowsOfGroup } from '../staging/rows.ts'
import { addThing } from '../staging/things.ts'
import type { OrderThing, Thing } from '../things/thing.ts'
import { gather, type RowFault } from './group.ts'
import { Totals } from './totals.ts'

/** `columnOf`: where a field stands in a sheet, for refusals. `tell` hears of each step and may throw to end it. */
export type Comparison = Readonly<{
  books: ReadableConnection
  staged: WritableDatabase
  rule: Rule
  columnOf: (sheet: string, field: string) => number | null
  tell: (things: number) => void
}>

/** Things of one snapshot: some ten milliseconds. */
const snapshotSize = 250
const mostRowsShown = 20

type Tally = Map<ImportKind, Record<'created' | 'changed' | 'kept' | 'same', number>>

export type Compared = Readonly<{ counts: Partial<Record<ImportKind, ImportCounts>>; totals: ImportTotals }>

const refuse = ({ staged, columnOf }: Comparison, group: Group, rows: readonly GroupRow[], faults: readonly RowFault[]): void => {
  for (const [index, { n, sheet, row, draft }] of rows.entries()) {
    const fault = faults[index]
    // Why a refused row was refused is written down already.
    if (fault === undefined || draft === null) continue
    const column = fault.field === null ? null : columnOf(sheet, fault.field)
    addRefusal(staged, { n, kind: group.kind, key: shownKey(group), sheet, row, column, heading: null, ...fault })
  }
}

/** What a customer is known by inside the file means nothing to a person. */
const shownKey = ({ kind, key }: Group): string | null => {
  if (kind !== 'customers') return key
  return key.startsWith('id:') ? key.slice(3) : null
}

/** Writing the order will make a customer of a number that nobody has. */
const noteCallerOf = ({ books, staged }: Comparison, { patch }: OrderThing): void => {
  if (patch.customer_id !== undefined || typeof patch.customer_phone !== 'string') return
  const e164 = readPhoneNumber(patch.customer_phone)
  if (e164 !== null && customerIdsByPhone(books, e164, '').length === 0) noteCaller(staged, e164)
}

const noteNumbers = (comparison: Comparison, thing: Thing, isNew: boolean): void => {
  if (thing.kind === 'orders' && isNew) noteCallerOf(comparison, thing)
  if (thing.kind !== 'customers' || typeof thing.patch.phone !== 'string') return
  const e164 = readPhoneNumber(thing.patch.phone)
  if (e164 !== null) noteNumber(comparison.staged, e164)
}

const record = (
  comparison: Comparison,
  { place, kind }: Group,
  rows: readonly GroupRow[],
  thing: Thing,
  finding: Finding,
): void => {
  const { verdict, moves } = finding
  addThing(comparison.staged, {
    place,
    kind,
    key: thing.key,
    label: labelOfThing(thing),
    verdict,
    sheet: rows[0]?.sheet ?? '',
    rows: JSON.stringify(rows.slice(0, mostRowsShown).map(({ row }) => row)),
    moves: moves.length === 0 ? null : JSON.stringify(moves),
    thing: JSON.stringify(thing),
  })
}

const compareGroup = (comparison: Comparison, group: Group, totals: Totals, tally: Tally): void => {
  const { books, staged, rule } = comparison
  const rows = rowsOfGroup(staged, group)
  const gathered = gather({ books, staged, zone: rule.zone }, group, rows)
  if ('faults' in gathered) {
    refuse(comparison, group, rows, gathered.faults)
    return
  }
  const { thing } = gathered
  const finding = findThing(books, thing, rule)
  const isNew = finding.verdict === 'created'
  totals.add(thing, isNew)
  noteNumbers(comparison, thing, isNew)
  const counts = tally.get(group.kind) ?? { created: 0, changed: 0, kept: 0, same: 0 }
  counts[finding.verdict] += 1
  tally.set(group.kind, counts)
  record(comparison, group, rows, thing, finding)
}

/** One snapshot of the books: what is compared in it belongs together, and an open one would keep the WAL from being emptied. */
const compareSome = (comparison: Comparison, groups: readonly Group[], totals: Totals, tally: Tally): void => {
  const { books, staged } = comparison
  books.prepare('BEGIN').run()
  try {
    staged.transaction(() => {
      for (const group of groups) compareGroup(comparison, group, totals, tally)
    })()
  } finally {
    if (books.inTransaction) books.prepare('ROLLBACK').run()
  }
}

const countsOf = (staged: WritableDatabase, kind: ImportKind, tally: Tally): ImportCounts => {
  const found = tally.get(kind) ?? { created: 0, changed: 0, kept: 0, same: 0 }
  const refused = countRefused(staged).find((each) => each.kind === kind) ?? { rows: 0, things: 0 }
  const things = found.created + found.changed + found.kept + found.same + refused.things
  return { ...found, rows: countRowsOf(staged, kind), things, refused: refused.things, refusedRows: refused.rows }
}

/** All groups, in their order. `sorted` is called once every refusal is found. */
export const compareAll = async (comparison: Comparison, kinds: readonly ImportKind[], sorted: () => void): Promise<Compared> => {
  const { staged, tell } = comparison
  const totals = new Totals()
  const tally: Tally = new Map()
  for (let place = 0, done = 0; ; ) {
    const groups = groupsAfter(staged, place, snapshotSize)
    const last = groups.at(-1)
    if (last === undefined) break
    compareSome(comparison, groups, totals, tally)
    place = last.place
    done += groups.length
    tell(done)
    await turn()
  }
  sorted()
  const counts = kinds.map((kind) => [kind, countsOf(staged, kind, tally)] as const).filter(([, { rows }]) => rows > 0)
  return { counts: Object.fromEntries(counts), totals: totals.shown(countCallers(staged)) }
}
