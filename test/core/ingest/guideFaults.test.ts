/** The faults of the receiver that the guide was written for: none of them may come back. Those of the listener are tested there. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { customerAt, guideOrder, orderAt, rows, senderTo, stockAt } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

test('a stock event as one object is applied, not failed and answered 200', () => {
  const outcome = send({ type: 'inventory.updated', inventory: { productId: 'P1', quantity: 7, minStock: 10 } })
  expect(outcome).toMatchObject({ action: 'created', status: 'applied', subject: { productIds: ['P1'] } })
  expect(stockAt(database.db, 'P1')).toMatchObject({ quantity: 7, minStock: 10 })
})

test('customerAddress and note are read under the guide’s names', () => {
  send({ type: 'order.created', order: guideOrder })
  expect(orderAt(database.db, 'TEST-001')).toMatchObject({ customerAddress: '測試地址', note: '測試訂單' })
})

test('a partial update leaves the delivery date', () => {
  send({ type: 'order.created', order: { ...guideOrder, deliveryDate: '2026-11-26' } })
  send({ type: 'order.updated', order: { orderNo: 'TEST-001', status: 'confirmed' } })
  expect(orderAt(database.db, 'TEST-001')).toMatchObject({ status: 'confirmed', deliveryDate: '2026-11-26', totalCents: 80000 })
})

test('a customer update resets nothing that it does not name', () => {
  const customer = { id: 'C1', name: '王小明', phone: '0912345678', address: '台北市', paymentType: '月結', note: '三樓' }
  send({ type: 'customer.created', customer })
  send({ type: 'customer.updated', customer: { id: 'C1', phone: '0922000111' } })
  expect(customerAt(database.db, 'C1')).toMatchObject({ ...customer, phone: '0922000111', phoneE164: '+886922000111' })
})

test('changed items replace the lines', () => {
  send({ type: 'order.created', order: guideOrder })
  const items = [
    { productName: '瓦斯桶16公斤', quantity: 2, unitPrice: 640 },
    { productName: '調整器', quantity: 1, unitPrice: 450 },
  ]
  send({ type: 'order.updated', order: { orderNo: 'TEST-001', items } })
  expect(orderAt(database.db, 'TEST-001').lines).toEqual([
    { lineNo: 1, productName: '瓦斯桶16公斤', quantity: 2, unitPriceCents: 64000 },
    { lineNo: 2, productName: '調整器', quantity: 1, unitPriceCents: 45000 },
  ])
})

test('a phone order without a number is made once, however often it is sent', () => {
  const body = { type: 'phone_order.received', phoneOrder: { phone: '0912345678', items: guideOrder.items } }
  const first = send(body)
  const retries = [5_000, 10_000, 15_000].map((late) => send(body, { at: Date.UTC(2026, 10, 24, 3, 1) + late }))
  expect(first.action).toBe('created')
  expect(retries.map(({ action, subject }) => ({ action, subject }))).toEqual(
    Array.from({ length: 3 }, () => ({ action: 'duplicate', subject: first.subject })),
  )
  expect(rows(database.db, 'SELECT order_no FROM orders')).toHaveLength(1)
})

test('an order of an unknown customer makes that customer', () => {
  expect(send({ type: 'order.created', order: guideOrder }).action).toBe('created')
  expect(customerAt(database.db, 'test-customer-001')).toMatchObject({ name: '測試客戶', isIncomplete: true })
})

test('an unknown event type is kept and answered', () => {
  expect(send({ type: 'driver.located', driver: { id: 1 } })).toMatchObject({ action: 'unrecognised', status: 'unrecognised' })
  expect(rows(database.db, "SELECT type FROM events WHERE status = 'unrecognised'")).toEqual([{ type: 'driver.located' }])
})

test('a phone order rings', () => {
  const { changes } = send({ type: 'phone_order.received', phoneOrder: { orderNo: 'P1', phone: '0912345678' } })
  expect(changes).toContainEqual({ kind: 'order', id: 'P1', action: 'created', rings: true })
})

test('every delivery leaves its trace in the audit log', () => {
  send({ type: 'order.created', order: guideOrder })
  send({ type: 'order.created', order: { orderNo: 'X', totalAmount: 'many' } })
  expect(
    rows(database.db, 'SELECT action, status, event_type, entity_type, entity_id, reject_cause FROM audit_log ORDER BY id'),
  ).toEqual([
    {
      action: 'WEBHOOK_RECEIVED',
      status: 'SUCCESS',
      event_type: 'order.created',
      entity_type: 'order',
      entity_id: 'TEST-001',
      reject_cause: null,
    },
    {
      action: 'WEBHOOK_RECEIVED',
      status: 'FAILED',
      event_type: 'order.created',
      entity_type: 'order',
      entity_id: 'X',
      reject_cause: 'invalid',
    },
  ])
  expect(rows(database.db, "SELECT detail ->> 'label' AS label FROM audit_log WHERE id = 1")).toEqual([
    { label: '測試客戶 0912345678' },
  ])
})
