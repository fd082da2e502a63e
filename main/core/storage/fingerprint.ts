/** What tells two copies of a database apart without comparing every byte, and what SQLite itself finds wrong with one. */

import type { ReadableConnection, WritableDatabase } from './handles.ts'
import { type AuditLink, lastAuditLink } from './tables/auditLog.ts'

type Connection = ReadableConnection | WritableDatabase

export type Fingerprint = Readonly<{
  applicationId: number
  version: number
  rows: Readonly<Record<string, number>>
  auditEnd: AuditLink | null
}>

const tableNames = (db: Connection): string[] =>
  db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`)
    .pluck()
    .all()

const countRows = (db: Connection, table: string): number =>
  Number(
    db
      .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get(),
  )

/** Versions, the number of rows of each table and the end of the audit log. */
export const fingerprintOf = (db: Connection): Fingerprint => {
  const tables = tableNames(db)
  return {
    applicationId: Number(db.pragma('application_id', { simple: true })),
    version: Number(db.pragma('user_version', { simple: true })),
    rows: Object.fromEntries(tables.map((table) => [table, countRows(db, table)])),
    auditEnd: tables.includes('audit_log') ? (lastAuditLink(db) ?? null) : null,
  }
}

/** The first findings of SQLite's two checks, neither of which includes the other; empty when the file is sound. */
export const soundnessOf = (db: Connection): string[] => {
  const pages = db.prepare<[], string>('PRAGMA integrity_check(10)').pluck().all()
  const references = db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all()
  return [
    ...pages.filter((finding) => finding !== 'ok'),
    ...references.slice(0, 10).map(({ table, parent }) => `a row of ${table} refers to a missing row of ${parent}`),
  ]
}
