/** Retries, real changes, and keys that are used twice. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { received } from '../../../main/core/ingest/received.ts'
import type { WritableDatabase } from '../../../main/core/storage/handles.ts'
import { insertEvent } from '../../../main/core/storage/tables/events.ts'
import { contentWindow, noteContent } from '../../../main/core/storage/tables/recentContent.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { guideOrder, orderAt, rows, senderTo, start } from '../../support/events.ts'
import { delivery } from '../../support/store.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

/** A delivery that an older version of the program could not apply. */
const failedBefore = (db: WritableDatabase, body: string): number => {
  const { sha256, receiptId, bytes, dedupeKey } = received(delivery(body, { receivedAt: start }))
  const eventId = insertEvent(db, {
    receipt_id: receiptId,
    source: 'company',
    type: 'order.created',
    received_at: start,
    remote_address: null,
    dedupe_key: dedupeKey,
    is_history: 0,
    body: bytes,
    body_sha256: sha256,
    status: 'failed',
    error: '[{"path":"order","code":"required","message":""}]',
    entity_type: 'order',
    entity_id: null,
    duplicate_of: null,
    warnings: null,
  })
  noteContent(db, sha256, eventId)
  return eventId
}

const state = (status: string) => ({ type: 'order.updated', order: { orderNo: 'TEST-001', status } })
const statuses = (): unknown[] =>
  rows(database.db, 'SELECT status FROM events ORDER BY id').map((row) => Object.values(row ?? {})[0])

describe('under a key of the sender’s', () => {
  const key = { kind: 'id', value: 'evt_1' } as const

  test('the same body is a duplicate for ever', () => {
    send({ type: 'order.created', order: guideOrder }, { key })
    const again = send({ type: 'order.created', order: guideOrder }, { key, at: start + 400 * 86_400_000 })
    expect(again).toMatchObject({ action: 'duplicate', subject: { orderNo: 'TEST-001' } })
  })

  test('another body is refused, and only the log keeps a trace', () => {
    const first = send({ type: 'order.created', order: guideOrder }, { key })
    const other = send({ type: 'order.created', order: { ...guideOrder, totalAmount: 1 } }, { key })
    expect(other).toMatchObject({ action: 'mismatch', status: null, eventId: null })
    expect(rows(database.db, 'SELECT id FROM events')).toEqual([{ id: first.eventId }])
    expect(orderAt(database.db, 'TEST-001').totalCents).toBe(80000)
    expect(rows(database.db, 'SELECT status, reject_cause, event_id FROM audit_log WHERE id = 2')).toEqual([
      { status: 'FAILED', reject_cause: 'conflict', event_id: null },
    ])
  })

  test('webhook-id and Idempotency-Key are different keys', () => {
    send(state('confirmed'), { key })
    expect(send(state('confirmed'), { key: { kind: 'idempotency', value: 'evt_1' } }).action).toBe('updated')
  })
})

describe('by content alone', () => {
  test('A → B → A is three changes, and a retry of the last is none', () => {
    send({ type: 'order.created', order: guideOrder })
    expect([state('confirmed'), state('delivering'), state('confirmed')].map((body) => send(body).action)).toEqual([
      'updated',
      'updated',
      'updated',
    ])
    expect(send(state('confirmed')).action).toBe('duplicate')
    expect(orderAt(database.db, 'TEST-001').status).toBe('confirmed')
  })

  test('A → B → A of a stock count keeps every movement', () => {
    const count = (quantity: number) => ({ type: 'inventory.updated', inventory: { productId: 'P1', quantity } })
    for (const quantity of [5, 4, 5, 5]) send(count(quantity))
    expect(rows(database.db, 'SELECT quantity_before, quantity_after FROM stock_movements ORDER BY id')).toEqual([
      { quantity_before: null, quantity_after: 5 },
      { quantity_before: 5, quantity_after: 4 },
      { quantity_before: 4, quantity_after: 5 },
    ])
  })

  test('what says when it happened is the same event, whatever came between', () => {
    const at = (status: string, updatedAt: string) => ({
      type: 'order.updated',
      order: { orderNo: 'TEST-001', status, updatedAt },
    })
    send(at('confirmed', '2026-11-24T10:00:00+08:00'))
    send(at('delivering', '2026-11-24T10:05:00+08:00'))
    expect(send(at('confirmed', '2026-11-24T10:00:00+08:00')).action).toBe('duplicate')
  })

  test('order.created with the same words is a duplicate even after a change', () => {
    send({ type: 'order.created', order: guideOrder })
    send(state('delivered'))
    expect(send({ type: 'order.created', order: guideOrder }).action).toBe('duplicate')
    expect(orderAt(database.db, 'TEST-001').status).toBe('delivered')
  })

  test('the same call again is news after ten minutes, and gets a number of its own', () => {
    const call = { type: 'phone_order.received', phoneOrder: { phone: '0912345678' } }
    const first = send(call, { at: start })
    expect(send(call, { at: start + contentWindow }).action).toBe('duplicate')
    const next = send(call, { at: start + contentWindow + 1 })
    expect(next.action).toBe('created')
    expect(next.subject.orderNo).toBe(`${String(first.subject.orderNo)}-2`)
  })

  test('a retry is known across a clock that was set back a little', () => {
    send({ type: 'phone_order.received', phoneOrder: { phone: '0912345678' } }, { at: start })
    expect(
      send({ type: 'phone_order.received', phoneOrder: { phone: '0912345678' } }, { at: start - contentWindow }).action,
    ).toBe('duplicate')
  })

  test('a clock that was set back two years makes no call a duplicate', () => {
    const call = { type: 'phone_order.received', phoneOrder: { phone: '0912345678' } }
    send(call, { at: start })
    expect(send(call, { at: start - 730 * 86_400_000 }).action).toBe('created')
  })
})

describe('of what could not be applied', () => {
  const bad = { type: 'order.created', order: { ...guideOrder, totalAmount: '1.234' } }

  test('a retry that still fails is answered with its issues and makes no second entry', () => {
    const first = send(bad)
    const again = send(bad)
    expect(again).toMatchObject({ action: 'failed', status: 'duplicate', issues: first.issues })
    expect(statuses()).toEqual(['failed', 'duplicate'])
  })

  test('a retry that applies now settles the one that failed', () => {
    const body = JSON.stringify({ type: 'order.created', order: guideOrder })
    const failed = failedBefore(database.db, body)
    const retry = send(JSON.parse(body))
    expect(retry.status).toBe('applied')
    expect(rows(database.db, `SELECT status, duplicate_of FROM events WHERE id = ${failed}`)).toEqual([
      { status: 'duplicate', duplicate_of: retry.eventId },
    ])
    expect(retry.changes).toContainEqual({ kind: 'event', id: String(failed), action: 'updated' })
  })

  test('an unknown type again is a duplicate', () => {
    send({ type: 'x.y' })
    expect(send({ type: 'x.y' })).toMatchObject({ action: 'duplicate', status: 'duplicate' })
  })
})

test('a repeat never rings', () => {
  const call = { type: 'phone_order.received', phoneOrder: { orderNo: 'P1', phone: '0912345678' } }
  send(call)
  const { changes } = send(call)
  expect(changes.every(({ kind, rings }) => kind !== 'order' && rings === undefined)).toBe(true)
})
