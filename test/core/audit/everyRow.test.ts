import type Database from 'better-sqlite3'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../../main/core/audit/verify.ts'
import type { ReadableDatabase } from '../../../main/core/storage/handles.ts'
import { figures } from '../../support/figures.ts'
import { insertCopy, rewriteEntry } from './forgery.ts'
import { sampleSize } from './sampleLog.ts'
import { type SpoiledLog, spoiledLog } from './spoiledLog.ts'

let log: SpoiledLog
let mutants = 0
beforeEach(() => {
  log = spoiledLog()
})
afterEach(() => log.close())
afterAll(() => figures('auditRows', { mutants, missed: 0 }))

const ids = Array.from({ length: sampleSize }, (_, index) => index + 1)
const pairs = ids.flatMap((id) => ids.filter((other) => other > id).map((other) => [id, other] as const))

type Mutant = Readonly<{ name: string; at: number; change: (db: Database.Database) => void }>

/** Each is made on the same log, looked at, and taken back; the verifier must name the entry. */
const expectNamed = (all: readonly Mutant[]): void => {
  log.spoil((db) => {
    const readable = db as Database.Database & ReadableDatabase
    const verdict = () => verifyAudit(readable, { head: { state: 'read', head: log.head } }).broken?.id ?? null
    for (const { name, at, change } of all) {
      db.exec('SAVEPOINT mutant')
      change(db)
      expect({ name, named: verdict() }).toEqual({ name, named: at })
      db.exec('ROLLBACK TO mutant; RELEASE mutant')
    }
    expect(verdict()).toBeNull()
  })
  mutants += all.length
}

const exec = (text: string) => (db: Database.Database) => void db.exec(text)

const texts = ['action', 'entity_type', 'entity_id', 'actor', 'source_address', 'status', 'reject_cause', 'event_type', 'detail']
const changed = [
  ...texts.flatMap((column) => [
    `${column} = ifnull(${column}, '') || ' '`,
    `${column} = CASE WHEN ${column} IS NULL THEN '' ELSE '{ }' END`,
  ]),
  'at = at + 1',
  'at = -at',
  'event_id = ifnull(event_id, 0) + 1',
]

describe('every entry', () => {
  it('with any column changed', () => {
    expectNamed(
      ids.flatMap((id) =>
        [...changed, `hash = replace(hash, substr(hash, 1, 1), 'g')`, `prev_hash = upper(prev_hash) || ' '`].map((change) => ({
          name: `${id}: ${change}`,
          at: id,
          change: exec(`UPDATE audit_log SET ${change} WHERE id = ${id}`),
        })),
      ),
    )
  })

  it('with a column changed and its own hash made to fit: the next, or at the end the head, tells', () => {
    const rewritten = [{ actor: 'somebody' }, { at: 1 }, { detail: '{"outcome":"created"}' }, { status: 'MAYBE' }]
    expectNamed(
      ids.flatMap((id) =>
        rewritten.map((change) => ({
          name: `${id}: ${JSON.stringify(change)}`,
          at: Math.min(id + 1, sampleSize),
          change: (db) => rewriteEntry(db, id, change),
        })),
      ),
    )
  })

  it('made to stumble the check, with a hash that fits: it is named, and the check goes through', () => {
    const nonsense = ['{', '', 'null', '7', '{"sha256":7}', '[]']
    const isJson = (text: string) => ['null', '7', '{"sha256":7}', '[]'].includes(text)
    expectNamed(
      ids.flatMap((id) =>
        nonsense.flatMap((detail) => [
          {
            name: `${id}: detail ${detail}`,
            at: isJson(detail) ? Math.min(id + 1, sampleSize) : id,
            change: (db: Database.Database) => rewriteEntry(db, id, { detail }),
          },
          {
            name: `${id}: emptied ${detail}, with a body gone`,
            at: id === 1 && !isJson(detail) ? 1 : 2,
            change: (db: Database.Database) => {
              db.exec('UPDATE events SET body = NULL')
              rewriteEntry(db, id, { action: 'BODIES_EMPTIED', detail })
            },
          },
        ]),
      ),
    )
  })

  it('taken out, cut off from there, or put in once more anywhere else', () => {
    expectNamed([
      ...ids.map((id) => ({
        name: `${id} out`,
        // With the last one out, the log ends before the head.
        at: id,
        change: exec(`DELETE FROM audit_log WHERE id = ${id}`),
      })),
      ...ids.map((id) => ({ name: `cut at ${id}`, at: id, change: exec(`DELETE FROM audit_log WHERE id >= ${id}`) })),
      ...ids.map((id) => ({
        name: `${id} again at the end`,
        at: sampleSize + 1,
        change: (db: Database.Database) => insertCopy(db, id, sampleSize + 1),
      })),
      ...pairs.map(([id, other]) => ({
        name: `${id} in the place of ${other}`,
        at: other,
        change: (db: Database.Database) => insertCopy(db, id, other),
      })),
    ])
  })

  it('exchanged with every other', () => {
    const move = (from: number, to: number) => `UPDATE audit_log SET id = ${to} WHERE id = ${from};`
    expectNamed(
      pairs.map(([id, other]) => ({
        name: `${id} and ${other}`,
        at: id,
        change: exec(move(id, -1) + move(other, id) + move(-1, other)),
      })),
    )
  })
})

describe('every stored body', () => {
  it('with any bit of any byte turned, a byte more, or a byte less', () => {
    const bodies: { id: number; entry: number; body: Buffer }[] = []
    log.spoil((db) => {
      const found = db.prepare<[], { id: number; entry: number; body: Buffer }>(
        'SELECT events.id, audit_log.id AS entry, body FROM events JOIN audit_log ON audit_log.event_id = events.id',
      )
      bodies.push(...found.all())
    })
    expect(bodies).toHaveLength(2)
    const put = (id: number, body: Buffer) => (db: Database.Database) =>
      void db.prepare('UPDATE events SET body = ? WHERE id = ?').run(body, id)
    const turned = (body: Buffer, bit: number): Buffer => {
      const copy = Buffer.from(body)
      copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      return copy
    }
    for (const { id, entry, body } of bodies) {
      const bits = Array.from({ length: body.length * 8 }, (_, bit) => ({ name: `bit ${bit}`, body: turned(body, bit) }))
      const lengths = [
        { name: 'more', body: Buffer.concat([body, Buffer.from(' ')]) },
        { name: 'less', body: body.subarray(0, -1) },
      ]
      expectNamed([...bits, ...lengths].map((mutant) => ({ name: mutant.name, at: entry, change: put(id, mutant.body) })))
      const kinds = ['body = 5', 'body = 1.5', 'body = NULL', `body = 'text'`, 'body_sha256 = 5', `body_sha256 = x'00'`]
      expectNamed(kinds.map((kind) => ({ name: kind, at: entry, change: exec(`UPDATE events SET ${kind} WHERE id = ${id}`) })))
    }
  })
})
