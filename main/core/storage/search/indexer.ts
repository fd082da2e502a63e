/** Fills the word indexes behind the intake, a few rows at a time. Only the writer calls it, when no delivery waits. */

import type { WritableDatabase } from '../handles.ts'
import { type Query, sql } from '../sql.ts'
import { appendedEntries, indexedEntry } from './audit.ts'
import { changedCustomers } from './customers.ts'
import { addFacets } from './facets.ts'
import { gramsOf } from './grams.ts'
import type { Indexed } from './indexed.ts'
import { changedOrders } from './orders.ts'
import { moveProgress, progressOf, type SearchKind } from './progress.ts'

type Index = Readonly<{
  kind: SearchKind
  next: (db: WritableDatabase, progress: number, limit: number) => Indexed[]
  /** Null where rows never change. */
  remove: Query<[key: number], never> | null
  insert: Query<[key: number, grams: string], never>
  /** Puts pieces of the index together, so many pages of it: each transaction leaves one piece, and each search reads all. */
  merge: Query<[], never>
}>

/** So many rows leave fewer pages than one step merges, at every height that a page has to climb. */
const rowsPerMerge = 64

const indexes: readonly Index[] = [
  {
    kind: 'orders',
    next: changedOrders,
    remove: sql<[number]>`DELETE FROM orders_search WHERE rowid = ?`,
    insert: sql<[number, string]>`INSERT INTO orders_search (rowid, grams) VALUES (?, ?)`,
    merge: sql`INSERT INTO orders_search (orders_search, rank) VALUES ('merge', 32)`,
  },
  {
    kind: 'customers',
    next: changedCustomers,
    remove: sql<[number]>`DELETE FROM customers_search WHERE rowid = ?`,
    insert: sql<[number, string]>`INSERT INTO customers_search (rowid, grams) VALUES (?, ?)`,
    merge: sql`INSERT INTO customers_search (customers_search, rank) VALUES ('merge', 32)`,
  },
  {
    kind: 'audit',
    next: (db, progress, limit) => {
      const entries = appendedEntries(db, progress, limit)
      addFacets(db, entries)
      return entries.map(indexedEntry)
    },
    remove: null,
    insert: sql<[number, string]>`INSERT INTO audit_search (rowid, grams) VALUES (?, ?)`,
    merge: sql`INSERT INTO audit_search (audit_search, rank) VALUES ('merge', 32)`,
  },
]

/** Takes up to `limit` rows into one index; returns how many there were. */
const fill = (db: WritableDatabase, { kind, next, remove, insert, merge }: Index, limit: number): number => {
  const rows = next(db, progressOf(db, kind), limit)
  for (const { key, text, tags } of rows) {
    remove?.run(db, key)
    insert.run(db, key, [...tags, ...gramsOf(text)].join(' '))
  }
  const last = rows.at(-1)
  if (last === undefined) return 0
  moveProgress(db, kind, last.revision)
  for (let rest = rows.length; rest > 0; rest -= rowsPerMerge) merge.run(db)
  return rows.length
}

/** A row that is gone for good must not be found any more. Does nothing where the index did not know it yet. */
export const forgetWords = (db: WritableDatabase, kind: SearchKind, key: number): void => {
  indexes.find((index) => index.kind === kind)?.remove?.run(db, key)
}

/** Takes up to `limit` rows into each word index, in one transaction. True while more are waiting; throws SQLite's error, then nothing is done. */
export const indexSome = (db: WritableDatabase, limit: number): boolean =>
  db.transaction(() => indexes.map((index) => fill(db, index, limit)).some((filled) => filled === limit)).immediate()
