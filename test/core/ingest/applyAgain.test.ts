/** What lies in the tray can be applied by a person, once whatever stood in its way is gone. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyAgain } from '../../../main/core/ingest/applyAgain.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { guideOrder, orderAt, rows, senderTo, start, zone } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

const by = '小芬'
const at = start + 86_400_000
const again = (eventId: number) => applyAgain(database.db, { eventId, by, at }, { zone })

/** As if the delivery had come before the program knew its type. */
const forgotten = (type: string, body: Record<string, unknown>): number => {
  const { eventId } = send({ type: 'x.y', ...body })
  const text = JSON.stringify({ type, ...body })
  database.db.prepare('UPDATE events SET body = ?, type = ? WHERE id = ?').run(Buffer.from(text), type, eventId)
  return eventId ?? 0
}

test('what fits now is applied under its old event, and the act is recorded', () => {
  const eventId = forgotten('phone_order.received', { phoneOrder: guideOrder })
  const { value, changes } = again(eventId)
  expect(value).toMatchObject({ id: eventId, status: 'applied', issues: [], entityType: 'order', entityId: 'TEST-001' })
  expect(orderAt(database.db, 'TEST-001')).toMatchObject({ channel: 'phone', createdAt: at })
  expect(changes).toContainEqual({ kind: 'order', id: 'TEST-001', action: 'created', rings: true })
  expect(rows(database.db, 'SELECT action, actor, status, event_id FROM audit_log WHERE id = 2')).toEqual([
    { action: 'EVENT_APPLIED_AGAIN', actor: by, status: 'SUCCESS', event_id: eventId },
  ])
})

test('what still does not fit stays in the tray with fresh issues', () => {
  const { eventId } = send({ type: 'order.created', order: { orderNo: 'A', totalAmount: '1.234' } })
  database.db.prepare('UPDATE events SET error = NULL').run()
  const { value } = again(eventId ?? 0)
  expect(value).toMatchObject({ status: 'failed', issues: [{ path: 'order.totalAmount', code: 'too_many_decimals' }] })
  expect(rows(database.db, "SELECT status FROM audit_log WHERE action = 'EVENT_APPLIED_AGAIN'")).toEqual([{ status: 'FAILED' }])
})

test('an unknown type stays unrecognised', () => {
  const { eventId } = send({ type: 'x.y' })
  expect(again(eventId ?? 0).value.status).toBe('unrecognised')
})

test('it does not overwrite what came after it', () => {
  const eventId = forgotten('order.updated', { order: { orderNo: 'TEST-001', status: 'confirmed' } })
  send({ type: 'order.created', order: { ...guideOrder, status: 'delivered' } })
  expect(again(eventId).value.status).toBe('stale')
  expect(orderAt(database.db, 'TEST-001').status).toBe('delivered')
})

test('what is settled is refused, and so is what is not there', () => {
  const { eventId } = send({ type: 'order.created', order: guideOrder })
  expect(() => again(eventId ?? 0)).toThrow(
    expect.objectContaining({ code: 'conflict', detail: { id: eventId, status: 'applied' } }),
  )
  expect(() => again(99)).toThrow(expect.objectContaining({ code: 'not_found' }))
})
