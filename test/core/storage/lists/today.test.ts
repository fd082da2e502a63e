import { afterEach, beforeEach, expect, test } from 'vitest'
import { todayFigures } from '../../../../main/core/storage/lists/today.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { senderTo, start, zone } from '../../../support/events.ts'

const hour = 3_600_000
const week = 7 * 24 * hour

let database: TempDatabase
let push: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  push = senderTo(database.db)
})
afterEach(() => database.close())

const order = (orderNo: string, at: number, more: object = {}) =>
  push(
    {
      type: 'order.created',
      order: { orderNo, items: [{ productName: '瓦斯桶20公斤', quantity: 2 }], totalAmount: 1600, ...more },
    },
    { at },
  )
const figures = (now = start) => todayFigures(database.db, { zone, now })

test('a new shop has a day of noughts and no opinions', () => {
  const today = figures()
  expect(today).toMatchObject({
    date: '2026-11-24',
    comparedDate: '2026-11-17',
    orders: { count: 0, cancelled: 0, before: 0 },
    amount: { cents: 0, unpriced: 0 },
    calls: { waiting: 0, oldestAt: null },
    sizes: [],
    unknownPieces: 0,
    stock: { low: 0, items: [] },
    events: { lastAt: null, today: 0, lastHour: 0, failedToday: 0 },
  })
  expect(today.hours).toHaveLength(24)
})

test('the day is the shop’s: an hour before its midnight is yesterday', () => {
  const midnight = Date.UTC(2026, 10, 23, 16)
  order('YESTERDAY', midnight - 1)
  order('TODAY', midnight)
  expect(figures().orders.count).toBe(1)
  expect(figures().hours[0]).toMatchObject({ hour: 0, orders: 1, events: 1 })
})

test('cancelled orders count as orders, not as money or gas, and a missing amount is said', () => {
  order('A', start - hour)
  order('B', start - hour, { status: 'cancelled' })
  order('C', start - hour, { totalAmount: undefined })
  expect(figures()).toMatchObject({
    orders: { count: 3, cancelled: 1 },
    amount: { cents: 160_000, unpriced: 1 },
    sizes: [{ kilograms: 20, pieces: 4 }],
  })
})

test('gas is put together by size however it is written; what says no size is counted apart, what holds none is left out', () => {
  const items = ['二十公斤', '20kg', '瓦斯桶16公斤', '神祕桶', '瓦斯爐'].map((productName) => ({ productName, quantity: 1 }))
  order('A', start, { items })
  expect(figures()).toMatchObject({
    sizes: [
      { kilograms: 16, pieces: 1 },
      { kilograms: 20, pieces: 2 },
    ],
    unknownPieces: 1,
  })
})

test('a week ago counts up to this time of day, its hours to their end', () => {
  order('EARLY', start - week - hour)
  order('LATE', start - week + hour)
  const { orders, hours } = figures()
  expect(orders).toMatchObject({ count: 0, before: 1 })
  expect(hours.filter(({ ordersBefore }) => ordersBefore > 0).map(({ hour: at }) => at)).toEqual([10, 12])
})

test('what is open counts from any day', () => {
  order('OLD', start - week, { status: 'pending' })
  order('NEW', start, { status: 'pending' })
  order('ROAD', start, { status: 'delivering' })
  expect(figures().open).toEqual({ pending: 2, confirmed: 0, delivering: 1 })
})

test('calls wait with the age of the oldest', () => {
  for (const [orderNo, at] of [['T-1', start - 2 * hour] as const, ['T-2', start - hour] as const]) {
    push({ type: 'phone_order.received', phoneOrder: { orderNo, customerPhone: '0912345678' } }, { at })
  }
  expect(figures().calls).toEqual({ waiting: 2, oldestAt: start - 2 * hour })
})

test('stock shows the lowest against its minimum first, and only products with one', () => {
  const item = (productId: string, quantity: number, minStock?: number) => ({ productId, quantity, minStock })
  push({ type: 'inventory.updated', inventory: [item('FULL', 50, 10), item('OUT', 0, 5), item('LOW', 5, 5), item('FREE', 1)] })
  const { stock } = figures()
  expect(stock.low).toBe(2)
  expect(stock.items.map(({ productId }) => productId)).toEqual(['OUT', 'LOW', 'FULL'])
})

test('the intake counts today and the last hour; failures of other days wait but are not today’s', () => {
  push({ type: 'order.created', order: {} }, { at: start - week })
  push({ type: 'order.created', order: {} }, { at: start - 3 * hour })
  push({ type: 'driver.location' }, { at: start - 2 * hour })
  order('A', start - 60_000)
  expect(figures()).toMatchObject({
    unsettled: { failed: 2, unrecognised: 1 },
    events: { lastAt: start - 60_000, today: 3, lastHour: 1, failedToday: 2 },
  })
})
