/** What somebody with the file, the hash rule and a free hand could do to the audit log. */

import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

/** Changes a database file with every guard of SQLite that can be switched off switched off. */
export const forge = (path: string, change: (db: Database.Database) => unknown): void => {
  const db = new Database(path)
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  db.exec(`UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name IN ('audit_log', 'events')`)
  db.pragma('writable_schema = RESET')
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  change(db)
  db.close()
}

/** In the order of the table, which is the order of the hash rule. */
const columns = [
  'id',
  'at',
  'action',
  'entity_type',
  'entity_id',
  'actor',
  'source_address',
  'status',
  'reject_cause',
  'event_id',
  'event_type',
  'detail',
  'prev_hash',
  'hash',
]

const rowOf = (db: Database.Database, id: number): Record<string, unknown> => {
  const row = db.prepare<[number], Record<string, unknown>>('SELECT * FROM audit_log WHERE id = ?').get(id)
  if (row === undefined) throw new Error(`no entry ${id}`)
  return row
}

const put = (db: Database.Database, row: Record<string, unknown>): void => {
  db.prepare(`REPLACE INTO audit_log VALUES (${columns.map((column) => `@${column}`).join()})`).run(row)
}

/** The row with the hash that its content asks for. */
const hashed = (row: Record<string, unknown>): Record<string, unknown> => {
  const text = JSON.stringify(columns.slice(0, -1).map((column) => row[column]))
  return { ...row, hash: createHash('sha256').update(text).digest('hex') }
}

/** Changes an entry and makes its own hash fit again. */
export const rewriteEntry = (db: Database.Database, id: number, change: Record<string, unknown>): void => {
  put(db, hashed({ ...rowOf(db, id), ...change }))
}

/** Changes an entry and makes every later one fit again. */
export const rewriteFrom = (db: Database.Database, id: number, change: Record<string, unknown>): void => {
  rewriteEntry(db, id, change)
  const last = Number(db.prepare('SELECT max(id) FROM audit_log').pluck().get())
  for (let next = id + 1; next <= last; next += 1) rewriteEntry(db, next, { prev_hash: rowOf(db, next - 1).hash })
}

/** Adds an entry that is a copy of another under a new id. */
export const insertCopy = (db: Database.Database, of: number, id: number): void => put(db, { ...rowOf(db, of), id })
