import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit, appendRefusals } from '../../../main/core/audit/append.ts'
import { verifyAudit } from '../../../main/core/audit/verify.ts'
import { auditEntrySchema } from '../../../shared/domain/entities.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const act = { at: 1_767_225_600_000, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' } as const
const rows = (): unknown[] => database.db.prepare('SELECT * FROM audit_log ORDER BY id').all()
const isIntact = (): boolean => {
  const end = database.db.prepare<[], { id: number; hash: string }>('SELECT id, hash FROM audit_log ORDER BY id DESC').get()
  const head = { id: end?.id ?? 0, hash: end?.hash ?? '0'.repeat(64), at: 0 }
  return verifyAudit(database.db, { head: { state: 'read', head } }).isIntact
}

describe('an entry', () => {
  it('is stored as it is returned, with everything unsaid as NULL', () => {
    const entry = appendAudit(database.db, act)
    expect(auditEntrySchema.parse(entry)).toEqual(entry)
    expect(rows()).toEqual([
      {
        id: 1,
        at: act.at,
        action: 'OFFICE_STARTED',
        entity_type: null,
        entity_id: null,
        actor: 'system',
        source_address: null,
        status: 'SUCCESS',
        reject_cause: null,
        event_id: null,
        event_type: null,
        detail: '{}',
        prev_hash: '0'.repeat(64),
        hash: entry.hash,
      },
    ])
  })

  it('has the hash that the rule gives, down to the byte', () => {
    const known = `[1,1767225600000,"OFFICE_STARTED",null,null,"系統",null,"SUCCESS",null,null,null,"{\\"a\\":\\"é\\"}","${'0'.repeat(64)}"]`
    const { hash } = appendAudit(database.db, { ...act, actor: '系統', detail: { a: 'é' } })
    expect(hash).toBe(createHash('sha256').update(known).digest('hex'))
  })

  it('is chained to the one before it', () => {
    const [first, second] = [appendAudit(database.db, act), appendAudit(database.db, act)]
    expect(second).toMatchObject({ id: 2, prevHash: first.hash })
  })

  it('leaves no trace where its transaction is rolled back', () => {
    const first = appendAudit(database.db, act)
    database.db.exec('BEGIN IMMEDIATE')
    appendAudit(database.db, act)
    database.db.exec('ROLLBACK')
    expect(appendAudit(database.db, act)).toMatchObject({ id: 2, prevHash: first.hash })
    expect(isIntact()).toBe(true)
  })

  it.each([
    ['half a surrogate pair', '\uD83D'],
    ['a NUL', 'a\0b'],
    ['a quote and a line break', `"'\r\n`],
    ['an emoji', '😀'],
    ['nothing', ''],
  ])('holds a text with %s and still verifies', (_, text) => {
    appendAudit(database.db, { ...act, actor: text, entityId: text, rejectCause: text, eventType: text, detail: { text } })
    expect(isIntact()).toBe(true)
  })
})

describe('refused requests', () => {
  it('become one entry each, with how many they stand for', () => {
    const refusal = { method: 'POST', path: '/api', firstAt: 5, lastAt: 9 }
    appendRefusals(database.db, [
      { ...refusal, cause: 'unauthorized', remoteAddress: '10.0.0.9', count: 40 },
      { ...refusal, cause: 'too_large', remoteAddress: null, count: 1 },
    ])
    expect(rows()).toMatchObject([
      {
        at: 9,
        action: 'WEBHOOK_REJECTED',
        status: 'FAILED',
        source_address: '10.0.0.9',
        reject_cause: 'unauthorized',
        detail: '{"method":"POST","path":"/api","count":40,"firstAt":5,"lastAt":9}',
      },
      { reject_cause: 'too_large', source_address: null },
    ])
    expect(isIntact()).toBe(true)
  })
})
