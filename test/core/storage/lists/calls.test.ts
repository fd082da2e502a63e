import { afterEach, beforeEach, expect, test } from 'vitest'
import { acknowledge } from '../../../../main/core/notices/acknowledge.ts'
import { getCaller, usualOf } from '../../../../main/core/storage/lists/caller.ts'
import { callFigures, callRun, listCalls } from '../../../../main/core/storage/lists/callHistory.ts'
import type { CallFilter } from '../../../../shared/contract/calls.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { senderTo, start, zone } from '../../../support/events.ts'

let database: TempDatabase
let push: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  push = senderTo(database.db)
})
afterEach(() => database.close())

const item = (productName: string, quantity = 1) => ({ productName, quantity, unitPrice: 800 })
const call = (orderNo: string, at: number, more: object = {}) =>
  push({ type: 'phone_order.received', phoneOrder: { orderNo, customerName: '林太太', items: [], ...more } }, { at })
const take = (orderNo: string, by: string, at: number) => acknowledge(database.db, { orderNo, by, at, sourceAddress: null })
const list = (filter: CallFilter, more: object = {}) => listCalls(database.db, { filter, limit: 50, ...more }, { zone })
const numbers = (filter: CallFilter) => list(filter).rows.map(({ orderNo }) => orderNo)

test('the history narrows by who took a call, whether, how late and when', () => {
  call('T1', start - 86_400_000)
  call('T2', start)
  call('T3', start + 60_000, { customerName: '陳先生' })
  take('T1', '小美', start - 86_400_000 + 30_000)
  take('T2', '阿明', start + 180_000)
  push({ type: 'order.created', order: { orderNo: 'A1', items: [] } })
  expect(numbers({})).toEqual(['T3', 'T2', 'T1'])
  expect(numbers({ by: '小美' })).toEqual(['T1'])
  expect(numbers({ isTaken: false })).toEqual(['T3'])
  expect(numbers({ waitedSeconds: 120 })).toEqual(['T2'])
  expect(numbers({ text: '陳' })).toEqual(['T3'])
  expect(numbers({ from: '2026-11-24', to: '2026-11-24' })).toEqual(['T3', 'T2'])
})

test('its pages follow each other both ways without a gap', () => {
  for (let number = 0; number < 5; number++) call(`T${number}`, start + number)
  const first = list({}, { limit: 2 })
  const second = list({}, { limit: 2, before: first.older })
  expect([first, second].map(({ rows }) => rows.map(({ orderNo }) => orderNo))).toEqual([
    ['T4', 'T3'],
    ['T2', 'T1'],
  ])
  expect(list({}, { limit: 2, after: second.newer }).rows.map(({ orderNo }) => orderNo)).toEqual(['T4', 'T3'])
})

test('it reads one run of an index and sorts nothing', () => {
  for (const direction of ['older', 'newer'] as const) {
    const plan = JSON.stringify(database.db.prepare(`EXPLAIN QUERY PLAN ${callRun[direction].text}`).all(0, 0, 1, 1))
    expect(plan).toContain('orders_by_channel')
    expect(plan).not.toContain('TEMP B-TREE')
  }
})

test('today’s figures count today’s calls alone', () => {
  expect(callFigures(database.db, { zone, now: start })).toEqual({
    taken: 0,
    waiting: 0,
    averageMs: null,
    worstMs: null,
    people: [],
  })
  call('T0', start - 86_400_000)
  take('T0', '小美', start)
  call('T1', start)
  call('T2', start + 1)
  call('T3', start + 2)
  take('T1', '小美', start + 10_000)
  take('T2', '阿明', start + 30_001)
  expect(callFigures(database.db, { zone, now: start + 60_000 })).toEqual({
    taken: 2,
    waiting: 1,
    averageMs: 20_000,
    worstMs: 30_000,
    people: [
      { name: '小美', taken: 1, averageMs: 10_000 },
      { name: '阿明', taken: 1, averageMs: 30_000 },
    ],
  })
})

test('a caller is known by number, with what they had before and mostly have', () => {
  push({ type: 'customer.created', customer: { id: 'C1', name: '林太太', phone: '0933-111-222' } })
  const order = (orderNo: string, quantity: number) =>
    push({ type: 'order.created', order: { orderNo, customerId: 'C1', items: [item('瓦斯桶20公斤', quantity)] } })
  for (const [index, quantity] of [1, 1, 2, 1].entries()) order(`A${index}`, quantity)
  push({ type: 'phone_order.received', phoneOrder: { orderNo: 'T1', customerPhone: '+886 933 111 222', items: [] } })
  const caller = getCaller(database.db, { orderNo: 'T1' })
  expect(caller).toMatchObject({ match: 'known', customer: { id: 'C1' }, candidates: [] })
  expect(caller.lastOrders.map(({ orderNo }) => orderNo)).toEqual(['A3', 'A2', 'A1'])
  expect(caller.usual).toEqual({ lines: [{ productName: '瓦斯桶20公斤', quantity: 1 }], times: 3, of: 4, isLast: true })
})

test('cancelled orders and orders without lines say nothing of what is usual', () => {
  expect(usualOf([])).toBeNull()
  call('T1', start)
  const [order] = list({}).rows
  if (order === undefined) throw new Error('the call is not there')
  const lines = [{ lineNo: 1, productName: '20kg', quantity: 1, unitPriceCents: null }]
  expect(usualOf([order, { ...order, lines, status: 'cancelled' }])).toBeNull()
  expect(usualOf([order, { ...order, lines }])).toMatchObject({ times: 1, of: 1, isLast: true })
})
