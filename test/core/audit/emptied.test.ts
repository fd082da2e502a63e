import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { type Verified, verifyStep } from '../../../main/core/audit/verify.ts'
import { rewriteEntry } from './forgery.ts'
import { sampleAt } from './sampleLog.ts'
import { headOf, type SpoiledLog, spoiledLog, verifyFile } from './spoiledLog.ts'

const emptied = (events: unknown) =>
  ({ at: sampleAt + 8, action: 'BODIES_EMPTIED', actor: 'system', status: 'SUCCESS', detail: { months: 12, events } }) as const

/** In the sample log the entries 2 and 3 are about the events 1 and 2. */
describe('where the log says that the body of event 1 was emptied', () => {
  let log: SpoiledLog
  beforeEach(() => {
    log = spoiledLog((db) => appendAudit(db, emptied([[1, 1]])))
  })
  afterEach(() => log.close())

  it('a check passes over it and counts it', () => {
    log.spoil('UPDATE events SET body = NULL WHERE id = 1')
    expect(verifyFile(log.path, log.head)).toMatchObject({ isIntact: true, emptied: 1 })
  })

  it('a body that is there after all must still be the one that came', () => {
    log.spoil(`UPDATE events SET body = x'7b7d' WHERE id = 1`)
    log.expectBroken(2, 'body')
  })

  it('an empty text in its place is no emptied body', () => {
    log.spoil(`UPDATE events SET body = x'' WHERE id = 1`)
    log.expectBroken(2, 'body')
  })

  it('its digest must still be that of its entry', () => {
    log.spoil(`UPDATE events SET body = NULL, body_sha256 = replace(body_sha256, substr(body_sha256, 1, 1), 'x') WHERE id = 1`)
    log.expectBroken(2, 'body')
  })

  it('the whole delivery taken away is seen', () => {
    log.spoil('DELETE FROM events WHERE id = 1')
    log.expectBroken(2, 'body')
  })

  it('somebody else’s emptying of another body is seen', () => {
    log.spoil('UPDATE events SET body = NULL WHERE id IN (1, 2)')
    log.expectBroken(3, 'body')
  })

  it('an entry made to name the other one too no longer fits', () => {
    log.spoil((db) => {
      db.exec('UPDATE events SET body = NULL WHERE id IN (1, 2)')
      db.exec(`UPDATE audit_log SET detail = replace(detail, '[1,1]', '[1,2]') WHERE action = 'BODIES_EMPTIED'`)
    })
    log.expectBroken(8, 'hash')
  })

  it('an entry made to name the other one, with a hash that fits, is seen by the kept head', () => {
    log.spoil((db) => {
      db.exec('UPDATE events SET body = NULL WHERE id IN (1, 2)')
      rewriteEntry(db, 8, { detail: '{"events":[[1,2]]}' })
    })
    log.expectBroken(8, 'head')
  })
})

describe('where nothing in the log says so', () => {
  let log: SpoiledLog
  beforeEach(() => {
    log = spoiledLog((db) => appendAudit(db, emptied([[2, 1], [1], 'x', [0.5, 3]])))
  })
  afterEach(() => log.close())

  it('an emptied body is seen, and nonsense names no event', () => {
    log.spoil('UPDATE events SET body = NULL WHERE id = 1')
    expect(verifyFile(log.path, log.head).broken).toEqual({ id: 2, cause: 'body' })
  })
})

it('bodies that are emptied while a check is under way are no flaw', () => {
  const log = spoiledLog()
  const { db } = log.database
  const head = () => ({ state: 'read', head: headOf(log.database) }) as const
  const empty = (event: number) => {
    db.prepare('UPDATE events SET body = NULL WHERE id = ?').run(event)
    appendAudit(db, emptied([[event, event]]))
  }
  empty(1)
  const begun: Verified = { ...verifyStep(db, { before: null, head: head() }).verified, isAtEnd: false }
  empty(2)
  const third = { ...begun, link: { id: 2, hash: String(db.prepare('SELECT hash FROM audit_log WHERE id = 2').pluck().get()) } }
  expect(verifyStep(db, { before: third, head: head() }).result).toMatchObject({ isIntact: true, emptied: 2 })
  log.close()
})
