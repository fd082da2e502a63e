import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countOrders } from '../../../../main/core/storage/lists/orderCounts.ts'
import { getOrder, listOrders } from '../../../../main/core/storage/lists/orders.ts'
import { indexSome } from '../../../../main/core/storage/search/indexer.ts'
import type { OrderFilter } from '../../../../shared/contract/lists.ts'
import type { Order } from '../../../../shared/domain/entities.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { senderTo, start, zone } from '../../../support/events.ts'

const day = 86_400_000
const statuses = ['pending', 'completed', '自訂', 'Pending']
const names = ['陳大文', '林小美', '王00012']

let database: TempDatabase
let all: Order[]

/** Sixty orders over ten days, some in the same millisecond, half of them behind the word index. */
beforeAll(() => {
  database = tempDatabase()
  const send = senderTo(database.db)
  for (let index = 0; index < 60; index++) {
    const order = {
      orderNo: `A${String(index).padStart(4, '0')}`,
      customerId: `C${index % 7}`,
      customerName: names[index % 3],
      status: statuses[index % 5] ?? 'completed',
      items: [{ productName: `${index % 4}0公斤`, quantity: 1, unitPrice: 800 }],
    }
    const at = start + Math.floor(index / 12) * 2 * day + (Math.floor(index / 3) % 4) * 1000
    if (index % 4 === 0) send({ type: 'phone_order.received', phoneOrder: order }, { at })
    else send({ type: 'order.created', order }, { at })
    if (index === 30) indexSome(database.db, 1_000)
  }
  all = listOrders(database.db, { limit: 200, filter: {} }, { zone }).rows
})
afterAll(() => database.close())

const days = fc.constantFrom(
  ...Array.from({ length: 12 }, (_, index) => `2026-11-${String(22 + index).padStart(2, '0')}`).slice(0, 9),
)
const filters = fc.record(
  {
    status: fc.constantFrom(...statuses, 'none'),
    channel: fc.constantFrom('company' as const, 'phone' as const, 'import' as const),
    customerId: fc.constantFrom('C0', 'C3', 'C9'),
    from: days,
    to: days,
    text: fc.constantFrom('陳', '大文', '00', '0001', '30公斤', '陳 20', '無', ' '),
  },
  { requiredKeys: [] },
)

const dayOf = (instant: number): string => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(instant)

const isMeant =
  ({ status, channel, customerId, from, to, text = '' }: OrderFilter) =>
  (order: Order): boolean =>
    (status === undefined || order.status === status) &&
    (channel === undefined || order.channel === channel) &&
    (customerId === undefined || order.customerId === customerId) &&
    (from === undefined || dayOf(order.createdAt) >= from) &&
    (to === undefined || dayOf(order.createdAt) <= to) &&
    text
      .split(' ')
      .every((word) =>
        [order.orderNo, order.customerName ?? '', ...order.lines.map((line) => line.productName)].join('\n').includes(word),
      )

const numbers = (orders: readonly Order[]): string[] => orders.map((order) => order.orderNo)

/** Every page from the first on, then back to the top from the last. */
const walk = (filter: OrderFilter, limit: number): { down: Order[]; up: Order[] } => {
  const ask = (cursor: object) => listOrders(database.db, { limit, filter, ...cursor }, { zone })
  let page = ask({})
  const down = [...page.rows]
  while (page.older !== null) {
    page = ask({ before: page.older })
    down.push(...page.rows)
  }
  let up = page.rows
  while (page.newer !== null) {
    page = ask({ after: page.newer })
    up = [...page.rows, ...up]
  }
  return { down, up }
}

test('newest first, in the order of arrival where the clock stood still', () => {
  expect(all).toHaveLength(60)
  expect(numbers(all.slice(0, 3))).toEqual(['A0059', 'A0058', 'A0057'])
})

test('under every filter the pages together are the whole list, downwards and upwards', () => {
  fc.assert(
    fc.property(filters, fc.integer({ min: 1, max: 25 }), (filter, limit) => {
      const expected = numbers(all.filter(isMeant(filter)))
      const { down, up } = walk(filter, limit)
      expect(numbers(down)).toEqual(expected)
      expect(numbers(up)).toEqual(expected)
    }),
  )
})

test('the counts are those of the list under the same filter without its state', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const expected: Record<string, number> = {}
      for (const { status } of all.filter(isMeant({ ...filter, status: undefined })))
        expected[status] = (expected[status] ?? 0) + 1
      expect(countOrders(database.db, { filter }, { zone })).toEqual(expected)
    }),
  )
})

test('a page stays where it is while newer orders arrive', () => {
  const filter = {}
  const first = listOrders(database.db, { limit: 10, filter }, { zone })
  const next = listOrders(database.db, { limit: 10, filter, before: first.older ?? '' }, { zone })
  senderTo(database.db)({ type: 'order.created', order: { orderNo: 'Z1' } }, { at: start + 100 * day })
  expect(listOrders(database.db, { limit: 10, filter, before: first.older ?? '' }, { zone })).toEqual(next)
  database.db.exec("DELETE FROM order_items WHERE order_no = 'Z1'; DELETE FROM orders WHERE order_no = 'Z1'")
})

test.each(['', 'x', 'ot', 'ot.1', 'ot.1.2.3', 'ot.-1.2', 'ot.zzzzzzzzzzz.1', 'oa.1', 'a.1', 'ot.1.2 '])(
  'the cursor %j is refused',
  (before) => {
    expect(() => listOrders(database.db, { limit: 10, filter: {}, before }, { zone })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
  },
)

test('a cursor of the list by time is refused where the list is searched, and both cursors at once everywhere', () => {
  const { older } = listOrders(database.db, { limit: 10, filter: {} }, { zone })
  const ask = (request: object) => () => listOrders(database.db, { limit: 10, filter: { text: '陳' }, ...request }, { zone })
  expect(ask({ before: older })).toThrow(expect.objectContaining({ code: 'invalid' }))
  expect(ask({ before: 'oa.1', after: 'oa.1' })).toThrow(expect.objectContaining({ code: 'invalid' }))
})

test('one order comes with its lines; an unknown one is not found', () => {
  expect(getOrder(database.db, { orderNo: 'A0001' }).lines).toMatchObject([{ lineNo: 1, productName: '10公斤' }])
  expect(() => getOrder(database.db, { orderNo: 'nope' })).toThrow(expect.objectContaining({ code: 'not_found' }))
})
