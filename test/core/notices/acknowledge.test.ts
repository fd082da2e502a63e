import { afterEach, beforeEach, expect, test } from 'vitest'
import { acknowledge } from '../../../main/core/notices/acknowledge.ts'
import { waitingCalls } from '../../../main/core/notices/waiting.ts'
import { waitingCallsQuery } from '../../../main/core/storage/tables/calls.ts'
import { nextRevision } from '../../../main/core/storage/tables/counters.ts'
import { insertOrderItems } from '../../../main/core/storage/tables/orderItems.ts'
import { insertOrder } from '../../../main/core/storage/tables/orders.ts'
import type { Channel } from '../../../shared/domain/entities.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const addOrder = (orderNo: string, channel: Channel, createdAt: number): void => {
  const nothing = { customer_id: null, customer_name: null, customer_phone: null, customer_address: null, total_cents: null }
  const rest = { delivery_date: null, note: null, last_event_id: null, origins: '{}', status: 'pending' }
  insertOrder(
    database.db,
    { ...nothing, ...rest, order_no: orderNo, channel, updated_at: createdAt, revision: nextRevision(database.db) },
    createdAt,
  )
  insertOrderItems(database.db, [
    { order_no: orderNo, line_no: 1, product_name: '20kg 瓦斯', quantity: 1, unit_price_cents: 80_000 },
  ])
}

const take = (orderNo: string, by: string, at: number) => acknowledge(database.db, { orderNo, by, at, sourceAddress: null })

test('calls wait oldest first, with their lines, and other orders do not', () => {
  addOrder('T2', 'phone', 2_000)
  addOrder('A1', 'company', 500)
  addOrder('T1', 'phone', 1_000)
  expect(waitingCalls(database.db).map(({ orderNo, lines }) => [orderNo, lines[0]?.productName])).toEqual([
    ['T1', '20kg 瓦斯'],
    ['T2', '20kg 瓦斯'],
  ])
})

test('who takes a call is kept with the time, and it waits no more', () => {
  addOrder('T1', 'phone', 1_000)
  expect(take('T1', '阿美', 5_000)).toMatchObject({ orderNo: 'T1', acknowledgedBy: '阿美', acknowledgedAt: 5_000 })
  expect(waitingCalls(database.db)).toEqual([])
})

test('the first person wins; the second learns who and when', () => {
  addOrder('T1', 'phone', 1_000)
  take('T1', '阿美', 5_000)
  expect(() => take('T1', '小陳', 6_000)).toThrow(
    expect.objectContaining({ code: 'conflict', detail: { by: '阿美', at: 5_000 } }),
  )
  expect(() => take('T1', '阿美', 7_000)).toThrow(expect.objectContaining({ code: 'conflict' }))
})

test('an order that is not there or did not come by phone cannot be taken', () => {
  addOrder('A1', 'company', 1_000)
  expect(() => take('T9', '阿美', 5_000)).toThrow(expect.objectContaining({ code: 'not_found' }))
  expect(() => take('A1', '阿美', 5_000)).toThrow(expect.objectContaining({ code: 'invalid' }))
})

test('a taken call gets a new revision, so that whoever follows the rows sees it', () => {
  addOrder('T1', 'phone', 1_000)
  const revision = () => database.db.prepare('SELECT revision FROM orders').pluck().get()
  const before = revision()
  take('T1', '阿美', 5_000)
  expect(revision()).not.toBe(before)
})

test('the waiting calls are found by their own index', () => {
  const plan = database.db.prepare(`EXPLAIN QUERY PLAN ${waitingCallsQuery.text}`).all(1)
  expect(JSON.stringify(plan)).toContain('orders_waiting')
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
})
