/** Every sender's form, from its recorded bytes to rows. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { receive } from '../../../main/core/ingest/receive.ts'
import { customerById, toCustomer } from '../../../main/core/storage/tables/customers.ts'
import { eventById, toStoredEvent } from '../../../main/core/storage/tables/events.ts'
import { orderItems } from '../../../main/core/storage/tables/orderItems.ts'
import { orderByNo, toOrder } from '../../../main/core/storage/tables/orders.ts'
import { stockItemById, toStockItem } from '../../../main/core/storage/tables/stockItems.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { deliveryOf, wireRequests } from '../../support/wire.ts'

const receivedAt = Date.UTC(2026, 10, 24, 3)

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const orderOf = (orderNo: string) => {
  const row = orderByNo(database.db, orderNo)
  return row === undefined ? null : toOrder(row, orderItems(database.db, orderNo))
}

describe.each(wireRequests().map((request) => [request.name, request] as const))('%s', (_, request) => {
  const { expected } = request

  test('becomes the rows that its sender means', () => {
    const outcome = receive(database.db, deliveryOf(request, receivedAt), { zone: 'Asia/Taipei' })
    expect({ action: outcome.action, type: outcome.type, subject: outcome.subject }).toEqual({
      action: expected.action,
      type: expected.type,
      subject: expected.subject,
    })
    const event = eventById(database.db, outcome.eventId ?? 0)
    if (event === undefined) throw new Error('the event was not kept')
    expect(event.body?.toString('utf8')).toBe(request.body)
    expect(toStoredEvent(event).warnings.map(({ code }) => code)).toEqual(expected.warnings)
    for (const order of expected.orders ?? [])
      expect(orderOf(order.orderNo ?? String(outcome.subject.orderNo))).toMatchObject(order)
    for (const customer of expected.customers ?? []) {
      const row = customerById(database.db, customer.id ?? '')
      expect(row && toCustomer(row)).toMatchObject(customer)
    }
    for (const item of expected.stock ?? []) {
      const row = stockItemById(database.db, item.productId ?? '')
      expect(row && toStockItem(row)).toMatchObject(item)
    }
  })

  test('sent again it changes nothing', () => {
    const first = receive(database.db, deliveryOf(request, receivedAt), { zone: 'Asia/Taipei' })
    const again = receive(database.db, deliveryOf(request, receivedAt + 5_000), { zone: 'Asia/Taipei' })
    expect(again.action).toBe('duplicate')
    expect(again.subject).toEqual(first.subject)
    expect(again.changes.map(({ kind }) => kind)).toEqual(['event', 'audit'])
  })
})
