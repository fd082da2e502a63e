import { afterEach, beforeEach, expect, test } from 'vitest'
import { customerCard } from '../../../../main/core/storage/lists/customerCard.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { guideOrder, senderTo, zone } from '../../../support/events.ts'

/** 2026-12-01 08:00 in Taipei, which is still November in UTC. */
const now = Date.UTC(2026, 11, 1, 0)
const taipei = (month: number, day: number, hour = 12) => Date.UTC(2026, month - 1, day, hour - 8)

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
  send({ type: 'customer.created', customer: { id: 'C1', name: '陳太太' } }, { at: taipei(1, 1) })
})
afterEach(() => database.close())

let number = 0
const line = (productName: string, quantity: number) => ({ productName, quantity, unitPrice: 800 })
const order = (at: number, more: object = {}) =>
  send({ type: 'order.created', order: { ...guideOrder, orderNo: `A${++number}`, customerId: 'C1', ...more } }, { at })

const card = (at = now) => customerCard(database.db, { id: 'C1' }, { zone, now: at })

test('a customer who never ordered has a card without claims', () => {
  expect(card()).toEqual({
    pace: { orders: 0, firstAt: null, lastAt: null, daysSince: null, usualDays: null, state: 'unknown' },
    usual: null,
    month: { month: '2026-12', orders: 0, cents: 0, unpriced: 0 },
  })
})

test('the pace leaves cancelled orders out', () => {
  for (const day of [1, 11, 21]) order(taipei(11, day))
  order(taipei(11, 29), { status: 'cancelled' })
  expect(card().pace).toEqual({
    orders: 3,
    firstAt: taipei(11, 1),
    lastAt: taipei(11, 21),
    daysSince: 10,
    usualDays: 10,
    state: 'due',
  })
})

test('the usual order is what most orders were, not what was had last', () => {
  for (const day of [1, 11]) order(taipei(11, day), { items: [line('瓦斯桶20公斤', 2)] })
  order(taipei(11, 21), { items: [line('瓦斯桶20公斤', 2), line('調整器', 1)] })
  expect(card().usual).toEqual({ lines: [{ productName: '瓦斯桶20公斤', quantity: 2 }], times: 2, of: 3, isLast: false })
})

test('the month is the shop’s, and counts what was not cancelled', () => {
  order(taipei(11, 30, 23), { totalAmount: 100 })
  order(taipei(12, 1, 1), { totalAmount: 800 })
  order(taipei(12, 1, 2), { totalAmount: 820.5 })
  order(taipei(12, 1, 3), { totalAmount: 900, status: 'cancelled' })
  order(taipei(12, 1, 4), { totalAmount: undefined })
  expect(card().month).toEqual({ month: '2026-12', orders: 3, cents: 162_050, unpriced: 1 })
  expect(card(taipei(11, 30, 23)).month).toMatchObject({ month: '2026-11', orders: 4 })
})

test('somebody who is not there has no card', () => {
  expect(() => customerCard(database.db, { id: 'none' }, { zone, now })).toThrow(expect.objectContaining({ code: 'not_found' }))
})
