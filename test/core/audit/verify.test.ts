import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import type { AuditHead } from '../../../main/core/audit/head.ts'
import { concludeVerification, nothingVerified, verifyAudit, verifyPiece } from '../../../main/core/audit/verify.ts'
import { openReadable } from '../../../main/core/storage/open.ts'
import { lastAuditLink } from '../../../main/core/storage/tables/auditLog.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { forge, insertCopy, rewriteEntry, rewriteFrom } from './forgery.ts'
import { firstBroken } from './independentVerifier.ts'
import { fillSampleLog, sampleAt, sampleSize } from './sampleLog.ts'

let database: TempDatabase
let head: AuditHead
/** A copy of the database that a test may spoil with another program. */
let spoiled: string

beforeEach(() => {
  database = tempDatabase()
  fillSampleLog(database.db)
  head = { ...(lastAuditLink(database.db) ?? { id: 0, hash: '' }), at: sampleAt }
  database.db.pragma('wal_checkpoint(TRUNCATE)')
  spoiled = join(database.folder, 'spoiled.db')
  copyFileSync(database.path, spoiled)
})
afterEach(() => database.close())

const verify = (path: string, kept: AuditHead = head) => {
  const db = openReadable(path)
  try {
    return verifyAudit(db, { head: { state: 'read', head: kept } })
  } finally {
    db.close()
  }
}

const spoil = (change: string | ((db: Database.Database) => void)): void => {
  forge(spoiled, typeof change === 'string' ? (db) => db.exec(change) : change)
}

/** Both verifiers must name the same entry. */
const expectBroken = (id: number, cause: string, kept: AuditHead = head): void => {
  const { isIntact, broken } = verify(spoiled, kept)
  expect({ isIntact, broken, independent: firstBroken(spoiled, kept) }).toEqual({
    isIntact: false,
    broken: { id, cause },
    independent: id,
  })
}

describe('an untouched log', () => {
  it('is intact and says where it ends', () => {
    expect(verify(database.path)).toEqual({
      isIntact: true,
      checked: sampleSize,
      total: sampleSize,
      broken: null,
      headId: sampleSize,
      headHash: head.hash,
    })
    expect(firstBroken(database.path, head)).toBeNull()
  })

  it('may have grown beyond the kept head', () => {
    appendAudit(database.db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
    expect(verify(database.path).isIntact).toBe(true)
    expect(firstBroken(database.path, head)).toBeNull()
  })

  it('verifies in pieces over several snapshots, while it grows', () => {
    const grow = (count: number) =>
      database.db.transaction(() => {
        for (let index = 0; index < count; index += 1)
          appendAudit(database.db, { at: index, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
      })()
    grow(1500)
    let verified = verifyPiece(database.db, nothingVerified)
    expect(verified).toMatchObject({ checked: 1000, isAtEnd: false })
    grow(100)
    while (!verified.isAtEnd) verified = verifyPiece(database.db, verified)
    expect(concludeVerification(database.db, verified, { state: 'read', head })).toMatchObject({
      isIntact: true,
      checked: sampleSize + 1600,
      total: sampleSize + 1600,
    })
  })

  it('of no entries is intact', () => {
    const empty = tempDatabase()
    expect(verify(empty.path, { id: 0, hash: '0'.repeat(64), at: 0 })).toMatchObject({ isIntact: true, total: 0, headId: 0 })
    empty.close()
  })
})

describe('a changed entry', () => {
  it.each([
    ['its time', 'at = at + 1'],
    ['its actor', `actor = 'somebody'`],
    ['its status', `status = 'FAILED'`],
    ['what it is about', 'entity_id = NULL'],
    ['its detail', `detail = '{}'`],
    ['its detail by a space', `detail = ' ' || detail`],
    ['its event', 'event_id = 2'],
    ['a text turned into bytes', 'actor = CAST(actor AS BLOB)'],
  ])('in %s does not fit its hash', (_, change) => {
    spoil(`UPDATE audit_log SET ${change} WHERE id = 2`)
    expectBroken(2, 'hash')
  })

  it('in bytes that read as the same text is seen byte by byte', () => {
    const sameText = Buffer.concat([Buffer.from('torn '), Buffer.from([0xf1, 0xbf, 0xbd]), Buffer.from(' name')])
    expect(sameText.toString()).toBe('torn \uFFFD name')
    spoil((db) => db.prepare('UPDATE audit_log SET actor = CAST(? AS TEXT) WHERE id = 6').run(sameText))
    expect(verify(spoiled).broken).toEqual({ id: 6, cause: 'shape' })
  })

  it('whose hash was made to fit breaks the link of the next', () => {
    spoil((db) => rewriteEntry(db, 3, { actor: 'somebody' }))
    expectBroken(4, 'link')
  })

  it('at the end, with a hash made to fit, is seen by the kept head', () => {
    spoil((db) => rewriteEntry(db, sampleSize, { actor: 'somebody' }))
    expectBroken(sampleSize, 'head')
  })

  it('with the whole chain behind it made to fit is seen by the kept head', () => {
    spoil((db) => rewriteFrom(db, 3, { actor: 'somebody' }))
    expectBroken(sampleSize, 'head')
  })
})

describe('a missing, added or moved entry', () => {
  it.each([1, 2, 4, 6])('%i deleted leaves a gap there', (id) => {
    spoil(`DELETE FROM audit_log WHERE id = ${id}`)
    expectBroken(id, 'gap')
  })

  it.each([1, 3, sampleSize])('everything from %i on cut away is seen by the kept head', (id) => {
    spoil(`DELETE FROM audit_log WHERE id >= ${id}`)
    expectBroken(id, 'truncated')
  })

  it('two exchanged break the link of the first', () => {
    spoil(
      `UPDATE audit_log SET id = -1 WHERE id = 3; UPDATE audit_log SET id = 3 WHERE id = 4; UPDATE audit_log SET id = 4 WHERE id = -1`,
    )
    expectBroken(3, 'link')
  })

  it('one deleted and the rest moved up breaks a link', () => {
    spoil(
      `DELETE FROM audit_log WHERE id = 3; UPDATE audit_log SET id = -id WHERE id > 3; UPDATE audit_log SET id = -id - 1 WHERE id < 0`,
    )
    expectBroken(3, 'link')
  })

  it.each([0, -1, sampleSize + 2])('one put in as %i leaves a gap', (id) => {
    spoil((db) => insertCopy(db, 1, id))
    expectBroken(Math.min(id, sampleSize + 1), 'gap')
  })

  it('one put in at the end with a false link does not fit', () => {
    spoil((db) => insertCopy(db, 1, sampleSize + 1))
    expectBroken(sampleSize + 1, 'link')
  })
})

describe('a stored body', () => {
  it.each([
    ['changed by one byte', `UPDATE events SET body = CAST(replace(body, 'A-1', 'A-2') AS BLOB) WHERE id = 1`],
    ['taken away', 'DELETE FROM events WHERE id = 1'],
    [
      'whose digest was changed',
      `UPDATE events SET body_sha256 = replace(body_sha256, substr(body_sha256, 1, 1), 'x') WHERE id = 1`,
    ],
  ])('%s no longer matches its entry', (_, change) => {
    spoil(change)
    expectBroken(2, 'body')
  })

  it('changed together with its digest no longer matches the digest in the entry', () => {
    const body = Buffer.from('{}')
    const digest = createHash('sha256').update(body).digest('hex')
    spoil((db) => db.prepare('UPDATE events SET body = ?, body_sha256 = ? WHERE id = 1').run(body, digest))
    expectBroken(2, 'body')
  })
})

describe('the whole database replaced', () => {
  it('by an older copy is seen by the kept head', () => {
    appendAudit(database.db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
    expectBroken(sampleSize + 1, 'truncated', { ...(lastAuditLink(database.db) ?? head), at: 1 })
  })

  it('by an older copy that grew again is seen by the kept head', () => {
    const { hash } = appendAudit(database.db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
    spoil((db) => {
      insertCopy(db, 1, sampleSize + 1)
      rewriteEntry(db, sampleSize + 1, { prev_hash: head.hash })
    })
    expectBroken(sampleSize + 1, 'head', { id: sampleSize + 1, hash, at: 1 })
  })
})
