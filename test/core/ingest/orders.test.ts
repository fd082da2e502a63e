/** Order events field by field: what is absent stays, what is empty goes, what is older does not win. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Order } from '../../../shared/domain/entities.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { guideOrder, orderAt, rows, senderTo } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

const full = { ...guideOrder, deliveryDate: '2026-11-26' }
const order = (): Order => orderAt(database.db, 'TEST-001')
const update = (fields: Record<string, unknown>) => send({ type: 'order.updated', order: { orderNo: 'TEST-001', ...fields } })

describe('absent is not empty', () => {
  const cleared = [
    ['customerName', 'customerName'],
    ['customerPhone', 'customerPhone'],
    ['customerAddress', 'customerAddress'],
    ['totalAmount', 'totalCents'],
    ['deliveryDate', 'deliveryDate'],
    ['note', 'note'],
  ] as const

  test.each(cleared)('%s: absent and null keep it, an empty text clears it', (sent, stored) => {
    send({ type: 'order.created', order: full })
    const before = order()
    update({ status: 'confirmed' })
    update({ [sent]: null, status: 'delivering' })
    expect(order()[stored]).toEqual(before[stored])
    update({ [sent]: '' })
    expect(order()).toEqual({ ...before, status: 'delivering', updatedAt: order().updatedAt, [stored]: null })
  })

  test('a status, a customer and a number are never empty', () => {
    send({ type: 'order.created', order: full })
    const before = order()
    update({ status: '', customerId: '' })
    expect(order()).toEqual(before)
  })

  test('items: absent and null keep the lines, an empty list clears them', () => {
    send({ type: 'order.created', order: full })
    update({ items: null, note: 'x' })
    expect(order().lines).toHaveLength(1)
    update({ items: [] })
    expect(order().lines).toEqual([])
  })
})

describe('out of order', () => {
  const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00+08:00`

  test('what is older than everything stored is stale and changes nothing', () => {
    send({ type: 'order.created', order: { ...full, updatedAt: at(10) } })
    const before = rows(database.db, 'SELECT * FROM orders')
    const late = update({ status: 'confirmed', updatedAt: at(5) })
    expect(late).toMatchObject({ action: 'stale', status: 'stale' })
    expect(rows(database.db, 'SELECT * FROM orders')).toEqual(before)
    expect(rows(database.db, 'SELECT status FROM events WHERE id = 2')).toEqual([{ status: 'stale' }])
  })

  test('of what is partly older only the newer fields apply', () => {
    send({ type: 'order.created', order: { ...full, updatedAt: at(10) } })
    update({ status: 'delivering', updatedAt: at(30) })
    expect(update({ status: 'confirmed', note: '改時間', updatedAt: at(20) }).action).toBe('updated')
    expect(order()).toMatchObject({ status: 'delivering', note: '改時間' })
  })

  test('an update that comes first makes the order, and the creation fills the rest', () => {
    update({ status: 'confirmed', updatedAt: at(20) })
    expect(send({ type: 'order.created', order: { ...full, updatedAt: at(10) } }).action).toBe('updated')
    expect(order()).toMatchObject({ status: 'confirmed', totalCents: 80000, note: '測試訂單' })
  })

  test('at the same moment the later arrival wins', () => {
    send({ type: 'order.created', order: { ...full, updatedAt: at(10) } })
    update({ status: 'confirmed', updatedAt: at(10) })
    expect(order().status).toBe('confirmed')
  })

  test('the envelope’s time counts where the order has none', () => {
    send({ type: 'order.created', timestamp: at(10), order: full })
    const late = send({ type: 'order.updated', timestamp: at(5), order: { orderNo: 'TEST-001', status: 'confirmed' } })
    expect(late.action).toBe('stale')
  })

  test('a time more than a day ahead is not believed, so that nothing after it looks old', () => {
    send({ type: 'order.created', order: { ...full, updatedAt: '2027-11-24T10:00:00+08:00' } })
    update({ status: 'confirmed', updatedAt: at(20) })
    expect(order().status).toBe('confirmed')
    expect(
      rows(database.db, "SELECT warnings ->> '$[0].code' AS code, warnings ->> '$[0].path' AS path FROM events LIMIT 1"),
    ).toEqual([{ code: 'time_ahead', path: 'order.updatedAt' }])
  })
})

describe('the nightly job', () => {
  test('order.created for a known number is an update', () => {
    send({ type: 'order.created', order: full })
    expect(send({ type: 'order.created', order: { ...full, status: 'completed' } }).action).toBe('updated')
    expect(order().status).toBe('completed')
  })

  test('what says nothing new is not announced and takes no revision', () => {
    send({ type: 'order.created', order: full })
    const [before] = rows(database.db, 'SELECT revision, updated_at FROM orders')
    const { changes } = send({ type: 'order.created', order: full, batch: 2 })
    expect(changes.map(({ kind }) => kind)).toEqual(['event', 'audit'])
    expect(rows(database.db, 'SELECT revision, updated_at FROM orders')).toEqual([before])
  })
})

describe('channels', () => {
  test('a phone order turns a company order into a call, and no order event turns it back', () => {
    send({ type: 'order.created', order: full })
    expect(send({ type: 'phone_order.received', phone_order: full }).changes).toContainEqual({
      kind: 'order',
      id: 'TEST-001',
      action: 'updated',
      rings: true,
    })
    update({ status: 'confirmed' })
    expect(order().channel).toBe('phone')
  })

  test('a call that was taken stays taken and does not ring', () => {
    send({ type: 'phone_order.received', phoneOrder: full })
    database.db.prepare('UPDATE orders SET acknowledged_at = 1, acknowledged_by = ?').run('小芬')
    const { changes } = send({ type: 'phone_order.received', phoneOrder: { ...full, note: '再催一次' } })
    expect(changes).toContainEqual({ kind: 'order', id: 'TEST-001', action: 'updated' })
    expect(order()).toMatchObject({ acknowledgedBy: '小芬', note: '再催一次' })
  })
})
