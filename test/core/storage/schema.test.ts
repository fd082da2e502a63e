import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditActions } from '../../../main/core/audit/actions.ts'
import { hashOfEntry } from '../../../main/core/audit/hash.ts'
import { applicationId } from '../../../main/core/storage/format.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'

const dictionary = readFileSync(new URL('../../../docs/data.md', import.meta.url), 'utf8')

type Column = { name: string; type: string; isNotNull: boolean }

/** The tables of the page by name, each with its columns in order. */
const documented = (): Map<string, Column[]> =>
  new Map(
    dictionary.split(/^### /m).flatMap((section) => {
      const name = /^`(\w+)`/.exec(section)?.[1]
      const columns = [...section.matchAll(/^\| `(\w+)` \| ([A-Z]*)( NOT NULL)? +\|.+\|$/gm)]
      if (name === undefined) return []
      return [
        [name, columns.map(([, column = '', type = '', notNull]) => ({ name: column, type, isNotNull: notNull !== undefined }))],
      ]
    }),
  )

let database: TempDatabase
beforeAll(() => {
  database = tempDatabase()
})
afterAll(() => database.close())

/** Without the tables that SQLite keeps for itself and for its word indexes. */
const tableNames = (): string[] =>
  database.db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()

const columnsOf = (table: string): Column[] =>
  database.db
    .prepare<[string], { name: string; type: string; notnull: number }>('SELECT name, type, "notnull" FROM pragma_table_info(?)')
    .all(table)
    .map(({ name, type, notnull }) => ({ name, type, isNotNull: notnull === 1 }))

describe('docs/data.md', () => {
  it('describes every table, and none that is absent', () => {
    expect([...documented().keys()].sort()).toEqual(tableNames().sort())
  })

  it('describes every column in order, with its type and whether it may be NULL', () => {
    const described = documented()
    for (const table of tableNames())
      expect({ table, columns: described.get(table) }).toEqual({ table, columns: columnsOf(table) })
  })

  it('names every action of the audit log, and no other', () => {
    const actions = dictionary.matchAll(/^\| `([A-Z_]+)` \| .+\|$/gm)
    expect([...actions].map(([, action]) => action)).toEqual([...auditActions])
  })

  it("names the file's mark", () => {
    expect(dictionary).toContain(`\`application_id\` 0x${applicationId.toString(16)}`)
  })

  it('gives an example of the hash rule that is right', () => {
    const [, text = '', hash] = /^(\[1,.+\])\n([0-9a-f]{64})$/m.exec(dictionary) ?? []
    const [
      id,
      at,
      action,
      entityType,
      entityId,
      actor,
      sourceAddress,
      status,
      rejectCause,
      eventId,
      eventType,
      detail,
      prevHash,
    ] = JSON.parse(text)
    const unhashed = {
      id,
      at,
      action,
      entityType,
      entityId,
      actor,
      sourceAddress,
      status,
      rejectCause,
      eventId,
      eventType,
      detail,
      prevHash,
    }
    expect(hashOfEntry(unhashed)).toBe(hash)
  })
})

describe('the schema', () => {
  it('lets no column hold another type than its own', () => {
    const loose = database.db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
    expect(loose.all()).toEqual([])
  })

  it('has the indexes that keep the lists and the intake quick', () => {
    const plan = (query: string): string =>
      database.db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
        .all()
        .map(({ detail }) => detail)
        .join('; ')
    const senders = `dedupe_key NOT GLOB 'content:*'`
    expect(plan(`SELECT id FROM events WHERE dedupe_key = 'x' AND status <> 'duplicate' AND ${senders}`)).toContain(
      'events_by_key',
    )
    expect(plan('SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1')).not.toContain('TEMP B-TREE')
  })
})
