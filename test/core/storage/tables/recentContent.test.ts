/** What is remembered of deliveries without a key: as long as their transaction, a restart and the shop's clock allow. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WritableDatabase } from '../../../../main/core/storage/handles.ts'
import { openWritable } from '../../../../main/core/storage/open.ts'
import { contentWindow, forgetContent, recallContent } from '../../../../main/core/storage/tables/recentContent.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { guideOrder, rows, senderTo, start } from '../../../support/events.ts'

const order = { type: 'order.created', order: guideOrder }
const other = { type: 'order.created', order: { ...guideOrder, orderNo: 'TEST-002' } }

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

const digests = (db: WritableDatabase): number => rows(db, 'SELECT digest FROM temp.recent_content').length

/** The writer after its next start, at `now`. */
const restarted = (now: number): { again: ReturnType<typeof senderTo>; db: WritableDatabase } => {
  const db = openWritable(database.path)
  recallContent(db, now)
  return { again: senderTo(db), db }
}

test('a delivery that was rolled back is no reason to call the next one a duplicate', () => {
  const undone = database.db.transaction(() => {
    send(order, { at: start })
    throw new Error('the disk is full')
  })
  expect(undone).toThrow('the disk is full')
  expect(send(order, { at: start }).action).toBe('created')
})

test('a savepoint takes back what was noted in it and nothing else', () => {
  database.db.exec('BEGIN; SAVEPOINT one')
  send(order, { at: start })
  database.db.exec('RELEASE one; SAVEPOINT two')
  send(other, { at: start })
  database.db.exec('ROLLBACK TO two; COMMIT')
  expect(send(order, { at: start }).action).toBe('duplicate')
  expect(send(other, { at: start }).action).toBe('created')
})

test('a retry is known after a restart, within the window', () => {
  send(order, { at: start })
  database.db.close()
  const { again, db } = restarted(start + contentWindow)
  expect(again(order, { at: start + contentWindow }).action).toBe('duplicate')
  db.close()
})

test('a restart recalls nothing that is too old, and nothing with a key of its sender’s', () => {
  send(order, { at: start })
  send(other, { at: start + contentWindow, key: { kind: 'id', value: 'evt_1' } })
  database.db.close()
  const { db } = restarted(start + contentWindow + 1)
  expect(digests(db)).toBe(0)
  db.close()
})

test('what the next sweep may drop is what came before this one', () => {
  send(order, { at: start })
  const upTo = forgetContent(database.db, 0)
  send(other, { at: start })
  expect(digests(database.db)).toBe(2)
  forgetContent(database.db, upTo)
  expect(digests(database.db)).toBe(1)
  expect(send(other, { at: start }).action).toBe('duplicate')
})

test('the file holds no index of digests: a flood of them would touch a page each', () => {
  const [{ sql }] = rows(database.db, `SELECT sql FROM sqlite_schema WHERE name = 'events_by_key'`) as [{ sql: string }]
  expect(sql).toContain(`dedupe_key NOT GLOB 'content:*'`)
})
