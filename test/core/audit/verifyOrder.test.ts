import { afterEach, beforeEach, describe, it } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { insertCopy, rewriteEntry } from './forgery.ts'
import { sampleSize } from './sampleLog.ts'
import { headOf, type SpoiledLog, spoiledLog } from './spoiledLog.ts'

let log: SpoiledLog
beforeEach(() => {
  log = spoiledLog()
})
afterEach(() => log.close())

describe('a missing, added or moved entry', () => {
  it.each([1, 2, 4, 6])('%i deleted leaves a gap there', (id) => {
    log.spoil(`DELETE FROM audit_log WHERE id = ${id}`)
    log.expectBroken(id, 'gap')
  })

  it.each([1, 3, sampleSize])('everything from %i on cut away is seen by the kept head', (id) => {
    log.spoil(`DELETE FROM audit_log WHERE id >= ${id}`)
    log.expectBroken(id, 'truncated')
  })

  it('two exchanged break the link of the first', () => {
    log.spoil(
      `UPDATE audit_log SET id = -1 WHERE id = 3; UPDATE audit_log SET id = 3 WHERE id = 4; UPDATE audit_log SET id = 4 WHERE id = -1`,
    )
    log.expectBroken(3, 'link')
  })

  it('one deleted and the rest moved up breaks a link', () => {
    log.spoil(
      `DELETE FROM audit_log WHERE id = 3; UPDATE audit_log SET id = -id WHERE id > 3; UPDATE audit_log SET id = -id - 1 WHERE id < 0`,
    )
    log.expectBroken(3, 'link')
  })

  it.each([0, -1, sampleSize + 2])('one put in as %i leaves a gap', (id) => {
    log.spoil((db) => insertCopy(db, 1, id))
    log.expectBroken(Math.min(id, sampleSize + 1), 'gap')
  })

  it('one put in at the end with a false link does not fit', () => {
    log.spoil((db) => insertCopy(db, 1, sampleSize + 1))
    log.expectBroken(sampleSize + 1, 'link')
  })
})

describe('the whole database replaced', () => {
  it('by an older copy is seen by the kept head', () => {
    appendAudit(log.database.db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
    log.expectBroken(sampleSize + 1, 'truncated', headOf(log.database))
  })

  it('by an older copy that grew again is seen by the kept head', () => {
    const { hash } = appendAudit(log.database.db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' })
    log.spoil((db) => {
      insertCopy(db, 1, sampleSize + 1)
      rewriteEntry(db, sampleSize + 1, { prev_hash: log.head.hash })
    })
    log.expectBroken(sampleSize + 1, 'head', { id: sampleSize + 1, hash, at: 1 })
  })
})
