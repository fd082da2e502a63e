import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../../main/core/audit/verify.ts'
import type { ReadableDatabase } from '../../../main/core/storage/handles.ts'
import { sql } from '../../../main/core/storage/sql.ts'
import { auditColumns } from '../../../main/core/storage/tables/auditLog.ts'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { figures } from '../../support/figures.ts'
import { recordOf } from './recordOf.ts'
import { fillSampleLog, sampleSize } from './sampleLog.ts'
import { headOf } from './spoiledLog.ts'

const entries = sql<[], AuditEntry>`SELECT ${auditColumns} FROM audit_log ORDER BY id`
const rawEntries = sql<[], unknown>`SELECT * FROM audit_log ORDER BY id`

let database: TempDatabase
let file: Buffer
let original: unknown
let bytes = 0

/** Some 2,000 files are opened: the smaller the schema, the sooner that is done. */
const dropOtherTables = (): void => {
  const others = [
    'orders_search',
    'customers_search',
    'audit_search',
    'stock_movements',
    'stock_items',
    'order_items',
    'orders',
    'customers',
  ]
  database.db.exec(`${others.map((name) => `DROP TABLE ${name};`).join('')} VACUUM`)
}

beforeAll(() => {
  database = tempDatabase()
  fillSampleLog(database.db)
  dropOtherTables()
  database.db.pragma('wal_checkpoint(TRUNCATE)')
  original = rawEntries.all(database.db)
  file = readFileSync(database.path)
  // Read and write version 1: a file in memory cannot have a WAL.
  file.fill(1, 18, 20)
})
afterAll(() => {
  database.close()
  figures('auditBytes', { bytes, missed: 0 })
})

/** Opens the bytes of a database file in memory. */
const opened = (bytes: Buffer) => new Database(bytes) as Database.Database & ReadableDatabase

/** The entry that the verifier names for a spoiled file; `unreadable` where SQLite itself refuses, `unchanged` where no value differs. */
const verdictOn = (bytes: Buffer): number | 'unreadable' | 'unchanged' | 'missed' => {
  const db = opened(bytes)
  try {
    const { broken } = verifyAudit(db, { head: { state: 'read', head: headOf(database) } })
    if (broken !== null) return broken.id
    return JSON.stringify(rawEntries.all(db)) === JSON.stringify(original) ? 'unchanged' : 'missed'
  } catch {
    return 'unreadable'
  } finally {
    db.close()
  }
}

const flip = (bytes: Buffer, bit: number): void => {
  const at = bit >> 3
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (bit & 7)), at)
}

/** The verdicts on a stretch of the file with one bit of each byte flipped in turn, another bit from byte to byte. */
const verdictsOn = (start: number, length: number): unknown[] =>
  Array.from({ length }, (_, offset) => {
    const bit = (start + offset) * 8 + ((offset * 5) & 7)
    flip(file, bit)
    const verdict = verdictOn(file)
    flip(file, bit)
    return verdict
  })

/** Where an entry's cell begins in the file; it must lie there once. */
const placeOf = ({ header, content }: ReturnType<typeof recordOf>): number => {
  const cell = Buffer.concat([header, content])
  const place = file.indexOf(cell)
  expect({ place: place > 0, again: file.indexOf(cell, place + 1) }).toEqual({ place: true, again: -1 })
  return place
}

describe('every byte of every entry, spoiled in the file', () => {
  it.each(Array.from({ length: sampleSize }, (_, index) => index + 1))('is reported as entry %i', { timeout: 30_000 }, (id) => {
    const entry = entries.all(database.db)[id - 1]
    if (entry === undefined) throw new Error(`no entry ${id}`)
    const record = recordOf(entry)
    const place = placeOf(record)
    const verdicts = verdictsOn(place + record.header.length, record.content.length)
    expect(verdicts.length).toBeGreaterThan(150)
    expect(new Set(verdicts)).toEqual(new Set([id]))
    expect(verdictsOn(place, record.header.length)).not.toContain('missed')
    bytes += record.header.length + verdicts.length
  })
})
