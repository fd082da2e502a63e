/** What a person sets holds, is in the log, and overwrites nothing that the person never saw. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeOrder } from '../../../main/core/desk/change.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { deskOf } from '../../support/desk.ts'
import { customerAt, guideOrder, orderAt, rows, senderTo, start } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
let desk: ReturnType<typeof deskOf>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
  desk = deskOf(database.db)
  send({ type: 'order.created', order: { ...guideOrder, deliveryDate: '2026-11-26' } })
})
afterEach(() => database.close())

const order = () => orderAt(database.db, 'TEST-001')
const logged = () =>
  rows(
    database.db,
    "SELECT action, actor, entity_id, detail -> '$.changes' AS changes FROM audit_log WHERE action LIKE 'ORDER_%' ORDER BY id",
  ) as { action: string; actor: string; entity_id: string; changes: string }[]

describe('a change', () => {
  const fields = [
    ['customerName', '測試客戶', '王小明', 'ORDER_CORRECTED'],
    ['customerPhone', '0912345678', '0922333444', 'ORDER_CORRECTED'],
    ['customerAddress', '測試地址', null, 'ORDER_CORRECTED'],
    ['totalCents', 80_000, 79_900, 'ORDER_CORRECTED'],
    ['deliveryDate', '2026-11-26', '2026-11-27', 'ORDER_CORRECTED'],
    ['note', '測試訂單', '打給警衛', 'ORDER_NOTE_CHANGED'],
    ['status', 'pending', 'delivering', 'ORDER_STATE_CHANGED'],
  ] as const

  test.each(fields)('of %s is stored and logged from what to what', (field, from, to, action) => {
    expect(desk.change({ [field]: { from, to } })).toMatchObject({ [field]: to })
    expect(order()).toMatchObject({ [field]: to })
    const [entry] = logged()
    expect(entry).toMatchObject({ action, actor: '小美', entity_id: 'TEST-001' })
    expect(JSON.parse(entry?.changes ?? '')).toEqual([{ field, from, to }])
  })

  test('of the lines replaces them', () => {
    const from = [{ productName: '瓦斯桶20公斤', quantity: 1, unitPriceCents: 80_000 }]
    const to = [
      { productName: '瓦斯桶20公斤', quantity: 2, unitPriceCents: 80_000 },
      { productName: '瓦斯爐', quantity: 1, unitPriceCents: null },
    ]
    expect(desk.change({ lines: { from, to } }).lines).toEqual([
      { lineNo: 1, ...to[0] },
      { lineNo: 2, ...to[1] },
    ])
  })

  test('of a state and a field at once is two entries in the log', () => {
    desk.change({ status: { from: 'pending', to: 'confirmed' }, note: { from: '測試訂單', to: null } })
    expect(
      logged()
        .map(({ action }) => action)
        .sort(),
    ).toEqual(['ORDER_NOTE_CHANGED', 'ORDER_STATE_CHANGED'])
  })

  test('announces the order and the log', () => {
    const input = { orderNo: 'TEST-001', by: '小美', at: start + 1 }
    const { changes } = changeOrder(database.db, { ...input, changes: { note: { from: '測試訂單', to: 'x' } } })
    expect(changes.map(({ kind, action }) => [kind, action])).toEqual([
      ['order', 'updated'],
      ['audit', 'created'],
    ])
  })

  test('to what is there already writes nothing', () => {
    desk.change({ note: { from: '測試訂單', to: '測試訂單' } })
    expect(logged()).toEqual([])
  })

  test('is refused with what stands there now where the person saw something else', () => {
    desk.change({ customerAddress: { from: '測試地址', to: '台中' } })
    const late = () => desk.change({ customerAddress: { from: '測試地址', to: '台南' }, note: { from: '測試訂單', to: 'x' } })
    expect(late).toThrow(expect.objectContaining({ code: 'conflict', detail: { now: { customerAddress: '台中' } } }))
    expect(order()).toMatchObject({ customerAddress: '台中', note: '測試訂單' })
  })

  test('of an order that is not there is not found', () => {
    const change = () => deskOf(database.db, 'X').change({ note: { from: null, to: 'x' } })
    expect(change).toThrow(expect.objectContaining({ code: 'not_found' }))
  })
})

test('a corrected number finds the caller’s own customer', () => {
  send({ type: 'customer.created', customer: { id: 'C9', name: '林太太', phone: '0933111222' } })
  const { customerId: _id, ...nameless } = guideOrder
  send({ type: 'phone_order.received', phoneOrder: { ...nameless, orderNo: 'T-1', customerPhone: '0933111223' } })
  expect(orderAt(database.db, 'T-1').customerId).toBe('tel:+886933111223')
  deskOf(database.db, 'T-1').change({ customerPhone: { from: '0933111223', to: '0933111222' } })
  expect(orderAt(database.db, 'T-1').customerId).toBe('C9')
  expect(rows(database.db, "SELECT id FROM customers WHERE id LIKE 'tel:%'")).toEqual([])
})

test('a corrected address is told of a customer known from orders only', () => {
  desk.change({ customerAddress: { from: '測試地址', to: '台中' } })
  expect(customerAt(database.db, 'test-customer-001').address).toBe('台中')
})

describe('taking back', () => {
  test('restores what stood there before and says so in the log', () => {
    desk.change({ status: { from: 'pending', to: 'delivering' } })
    expect(desk.takeBack('status', undefined, '老王').status).toBe('pending')
    expect(logged().at(-1)).toMatchObject({ action: 'ORDER_EDIT_REVERTED', actor: '老王' })
    expect(desk.history().edits).toEqual([])
  })

  test('of the second of two edits restores the first', () => {
    desk.change({ note: { from: '測試訂單', to: '一' } })
    desk.change({ note: { from: '一', to: '二' } })
    expect(desk.takeBack('note').note).toBe('一')
  })

  test('of an edit that holds no more is refused with what stands there now', () => {
    desk.change({ note: { from: '測試訂單', to: '一' } })
    const [first] = desk.history().edits
    desk.change({ note: { from: '一', to: '二' } })
    expect(() => desk.takeBack('note', first?.entry)).toThrow(
      expect.objectContaining({ code: 'conflict', detail: { now: { note: '二' } } }),
    )
  })

  test('after the company spoke again restores what it said last', () => {
    desk.change({ customerAddress: { from: '測試地址', to: '台中' } })
    send({ type: 'order.updated', order: { orderNo: 'TEST-001', customerAddress: '台南' } })
    expect(desk.takeBack('customerAddress').customerAddress).toBe('台南')
    expect(desk.conflicts()).toEqual([])
  })
})
