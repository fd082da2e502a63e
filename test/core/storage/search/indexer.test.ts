import { afterEach, beforeEach, expect, test } from 'vitest'
import { listCustomers } from '../../../../main/core/storage/lists/customers.ts'
import { listOrders } from '../../../../main/core/storage/lists/orders.ts'
import { indexSome } from '../../../../main/core/storage/search/indexer.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { guideOrder, rows, senderTo, zone } from '../../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

const ordersWith = (text: string) =>
  listOrders(database.db, { limit: 50, filter: { text } }, { zone }).rows.map((order) => order.orderNo)

const order = (orderNo: string, rest: object = {}) => ({ type: 'order.created', order: { ...guideOrder, orderNo, ...rest } })

const indexAll = (limit = 100): void => {
  while (indexSome(database.db, limit));
}

test('a row is found before it is in the index, and after', () => {
  send(order('A1', { note: '請按門鈴' }))
  expect(ordersWith('門鈴')).toEqual(['A1'])
  indexAll()
  expect(ordersWith('門鈴')).toEqual(['A1'])
})

test('a changed row is found by its new words and no longer by its old ones, whether indexed or not', () => {
  send(order('A1', { note: '請按門鈴' }))
  indexAll()
  send({ type: 'order.updated', order: { orderNo: 'A1', note: '放警衛室' } })
  for (const _ of ['not indexed yet', 'indexed']) {
    expect(ordersWith('門鈴')).toEqual([])
    expect(ordersWith('警衛')).toEqual(['A1'])
    indexAll()
  }
})

test('an order is found by its products', () => {
  send(order('A1', { items: [{ productName: '５０公斤鋼瓶', quantity: 1, unitPrice: 1 }] }))
  indexAll()
  expect(ordersWith('50公斤')).toEqual(['A1'])
})

test('each call takes so many rows and says whether more wait', () => {
  for (const orderNo of ['A1', 'A2', 'A3']) send(order(orderNo))
  expect(indexSome(database.db, 2)).toBe(true)
  expect(ordersWith('A1')).toEqual(['A1'])
  expect(indexSome(database.db, 2)).toBe(false)
  expect(ordersWith('A3')).toEqual(['A3'])
  expect(rows(database.db, 'SELECT count(*) AS n FROM orders_search')).toEqual([{ n: 3 }])
})

test('what cannot be finished leaves the index as it was', () => {
  send(order('A1'))
  database.db.exec('ALTER TABLE audit_search RENAME TO away')
  expect(() => indexSome(database.db, 10)).toThrow('audit_search')
  expect(rows(database.db, "SELECT revision FROM search_progress WHERE kind = 'orders'")).toEqual([{ revision: 0 }])
})

test('a customer whose words changed is found by the new ones', () => {
  send({ type: 'customer.created', customer: { id: 'C1', name: '陳大文', phone: '0912-345-678', address: '臺中市' } })
  indexAll()
  send({ type: 'customer.updated', customer: { id: 'C1', name: '林大文' } })
  indexAll()
  const named = (text: string) => listCustomers(database.db, { limit: 5, filter: { text } }).rows.length
  expect([named('陳'), named('林'), named('台中'), named('5678')]).toEqual([0, 1, 1, 1])
})

test('however small the steps, the index stays in few pieces and each search quick', () => {
  for (let revision = 1; revision <= 400; revision++) {
    if (revision === 1) send(order('A1'))
    database.db.prepare('UPDATE orders SET revision = ?').run(1_000 + revision)
    indexSome(database.db, 1)
  }
  const [pieces] = rows(database.db, 'SELECT count(DISTINCT id >> 37) AS n FROM orders_search_data WHERE id > 10')
  expect(Object.values(pieces ?? {})[0]).toBeLessThan(40)
  expect(ordersWith('A1')).toEqual(['A1'])
})

test('whatever is typed is text and never a query', () => {
  const typed = [
    '"',
    "'",
    '*',
    'a"b',
    'NOT',
    'AND OR',
    '(',
    ')',
    'grams:x',
    '^a',
    'a* b',
    '\\',
    '%',
    '_',
    '{}',
    '\u0000x',
    '🙂',
    '\ud800',
  ]
  for (const [index, text] of typed.entries()) send(order(`A${index}`, { note: `<${text.toWellFormed()}>` }))
  indexAll()
  for (const [index, text] of typed.entries()) expect(ordersWith(text), JSON.stringify(text)).toContain(`A${index}`)
})
