import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { concludeVerification, nothingVerified, verifyPiece } from '../../../main/core/audit/verify.ts'
import { tempDatabase } from '../../support/database.ts'
import { rewriteEntry, rewriteFrom } from './forgery.ts'
import { firstBroken } from './independentVerifier.ts'
import { sampleSize } from './sampleLog.ts'
import { type SpoiledLog, spoiledLog, verifyFile } from './spoiledLog.ts'

let log: SpoiledLog
beforeEach(() => {
  log = spoiledLog()
})
afterEach(() => log.close())

describe('an untouched log', () => {
  it('is intact and says where it ends', () => {
    expect(verifyFile(log.database.path, log.head)).toEqual({
      isIntact: true,
      checked: sampleSize,
      emptied: 0,
      total: sampleSize,
      broken: null,
      headId: sampleSize,
      headHash: log.head.hash,
    })
    expect(firstBroken(log.database.path, log.head)).toBeNull()
  })

  it('may have grown beyond the kept head', () => {
    appendAudit(log.database.db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
    expect(verifyFile(log.database.path, log.head).isIntact).toBe(true)
    expect(firstBroken(log.database.path, log.head)).toBeNull()
  })

  it('verifies in pieces over several snapshots, while it grows', () => {
    const grow = (count: number) =>
      log.database.db.transaction(() => {
        for (let index = 0; index < count; index += 1)
          appendAudit(log.database.db, { at: index, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
      })()
    grow(1500)
    let verified = verifyPiece(log.database.db, nothingVerified)
    expect(verified).toMatchObject({ checked: 1000, isAtEnd: false })
    grow(100)
    while (!verified.isAtEnd) verified = verifyPiece(log.database.db, verified)
    expect(concludeVerification(log.database.db, verified, { state: 'read', head: log.head })).toMatchObject({
      isIntact: true,
      checked: sampleSize + 1600,
      total: sampleSize + 1600,
    })
  })

  it('of no entries is intact', () => {
    const empty = tempDatabase()
    expect(verifyFile(empty.path, { id: 0, hash: '0'.repeat(64), at: 0 })).toMatchObject({ isIntact: true, total: 0, headId: 0 })
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
    log.spoil(`UPDATE audit_log SET ${change} WHERE id = 2`)
    log.expectBroken(2, 'hash')
  })

  it('in bytes that read as the same text is seen byte by byte', () => {
    const sameText = Buffer.concat([Buffer.from('torn '), Buffer.from([0xf1, 0xbf, 0xbd]), Buffer.from(' name')])
    expect(sameText.toString()).toBe('torn \uFFFD name')
    log.spoil((db) => db.prepare('UPDATE audit_log SET actor = CAST(? AS TEXT) WHERE id = 6').run(sameText))
    expect(verifyFile(log.path, log.head).broken).toEqual({ id: 6, cause: 'shape' })
  })

  it('whose hash was made to fit breaks the link of the next', () => {
    log.spoil((db) => rewriteEntry(db, 3, { actor: 'somebody' }))
    log.expectBroken(4, 'link')
  })

  it('at the end, with a hash made to fit, is seen by the kept head', () => {
    log.spoil((db) => rewriteEntry(db, sampleSize, { actor: 'somebody' }))
    log.expectBroken(sampleSize, 'head')
  })

  it('with the whole chain behind it made to fit is seen by the kept head', () => {
    log.spoil((db) => rewriteFrom(db, 3, { actor: 'somebody' }))
    log.expectBroken(sampleSize, 'head')
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
    log.spoil(change)
    log.expectBroken(2, 'body')
  })

  it('changed together with its digest no longer matches the digest in the entry', () => {
    const body = Buffer.from('{}')
    const digest = createHash('sha256').update(body).digest('hex')
    log.spoil((db) => db.prepare('UPDATE events SET body = ?, body_sha256 = ? WHERE id = 1').run(body, digest))
    log.expectBroken(2, 'body')
  })
})
