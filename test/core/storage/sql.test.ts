import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import { openReadable } from '../../../main/core/storage/open.ts'
import { type Fragment, fragment, sql } from '../../../main/core/storage/sql.ts'
import { nextRevision } from '../../../main/core/storage/tables/counters.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const insert = sql<[string, number]>`INSERT INTO counters (name, value) VALUES (?, ?)`
const byName = sql<[string], { value: number }>`SELECT value FROM counters WHERE name = ?`
const all = sql<[], { name: string }>`SELECT name FROM counters ORDER BY name`

describe('a query', () => {
  it('says how many rows it changed and which it added', () => {
    expect(sql<[]>`UPDATE counters SET value = 3`.run(database.db)).toMatchObject({ changes: 1 })
    const added = sql<[string]>`
      INSERT INTO events (receipt_id, source, type, received_at, dedupe_key, body, body_sha256, status)
      VALUES (?, 'company', '', 0, '', x'00', '', 'failed')`
    expect(added.run(database.db, 'R1')).toEqual({ changes: 1, lastInsertRowid: 1 })
  })

  it('finds one row, all rows, or goes row by row', () => {
    insert.run(database.db, 'receipts', 7)
    expect(byName.get(database.db, 'receipts')).toEqual({ value: 7 })
    expect(byName.get(database.db, 'nothing')).toBeUndefined()
    expect(all.all(database.db)).toEqual([{ name: 'receipts' }, { name: 'revision' }])
    expect([...all.iterate(database.db)]).toEqual(all.all(database.db))
  })

  it('is prepared once for each connection', () => {
    const prepared: string[] = []
    const counted = (db: TempDatabase['db']): TempDatabase['db'] =>
      new Proxy(db, {
        get: (target, name) => {
          if (name !== 'prepare') return Reflect.get(target, name)
          return (text: string) => {
            prepared.push(text)
            return target.prepare(text)
          }
        },
      })
    const [one, other] = [counted(database.db), counted(database.db)]
    for (const db of [one, one, other, one]) byName.get(db, 'revision')
    expect(prepared).toEqual([byName.text, byName.text])
  })

  it('takes a text as a value, whatever it holds', () => {
    const name = `x'); DROP TABLE counters; --`
    insert.run(database.db, name, 1)
    expect(byName.get(database.db, name)).toEqual({ value: 1 })
  })

  it('knows the types of its parameters and rows', () => {
    expectTypeOf(byName.get).parameters.toEqualTypeOf<[Parameters<typeof byName.get>[0], string]>()
    expectTypeOf(byName.get).returns.toEqualTypeOf<{ value: number } | undefined>()
    const reader = openReadable(database.path)
    // @ts-expect-error a reader has no right to run a statement that writes
    expect(() => insert.run(reader, 'a', 1)).toThrow('readonly')
    reader.close()
  })
})

describe('a fragment', () => {
  const columns = fragment`name, ${fragment`value`}`

  it('becomes a part of a query', () => {
    expect(sql<[], unknown>`SELECT ${columns} FROM counters`.all(database.db)).toEqual([{ name: 'revision', value: 0 }])
  })

  it('is never made of a value, not even by a cast', () => {
    const value = '1; DROP TABLE counters' as unknown as Fragment
    expect(() => sql`SELECT ${value}`).toThrow(TypeError)
    expect(() => fragment`${value}`).toThrow(TypeError)
  })
})

describe('the counter of revisions', () => {
  it('gives each number once, in order', () => {
    expect([nextRevision(database.db), nextRevision(database.db)]).toEqual([1, 2])
  })

  it('goes back with the transaction that moved it', () => {
    const { db } = database
    db.exec('BEGIN IMMEDIATE')
    nextRevision(db)
    db.exec('ROLLBACK')
    expect(nextRevision(db)).toBe(1)
  })
})
