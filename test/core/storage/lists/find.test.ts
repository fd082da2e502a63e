import { afterAll, beforeAll, expect, test } from 'vitest'
import { find } from '../../../../main/core/storage/lists/find.ts'
import { indexSome } from '../../../../main/core/storage/search/indexer.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { guideOrder, senderTo, zone } from '../../../support/events.ts'

let database: TempDatabase
beforeAll(() => {
  database = tempDatabase()
  const send = senderTo(database.db)
  const customer = (id: string, name: string, phone: string, address: string) =>
    send({ type: 'customer.created', customer: { id, name, phone, address } })
  customer('C1', '林太太', '0933-111-222', '員林市中山路1號')
  customer('C2', '小林', '0922-333-111', '彰化市林森路2號')
  customer('C3', '林', '0911-555-666', '田中鎮')
  for (let number = 0; number < 12; number++) {
    const contact = { customerId: 'C2', customerName: '小林', customerPhone: '0922-333-111', customerAddress: '彰化市林森路2號' }
    send({ type: 'order.created', order: { ...guideOrder, ...contact, orderNo: `A-1${number}` } })
  }
  send({ type: 'order.created', order: { ...guideOrder, orderNo: 'A-1', note: '' } })
  for (let number = 20; number < 30; number++) send({ type: 'order.created', order: { ...guideOrder, orderNo: `A-1${number}` } })
  send({ type: 'inventory.updated', inventory: { productId: 'P20', productName: '20公斤', quantity: 5, minStock: 2 } })
  while (indexSome(database.db, 1_000)) {}
})
afterAll(() => database.close())

const found = (text: string) => find(database.db, { text }, { zone })
const names = (text: string) => found(text).customers.map(({ name }) => name)

test('a whole name stands first, then names that begin with the text, then the rest', () => {
  expect(names('林')).toEqual(['林', '林太太', '小林'])
})

test('the last digits of a phone stand before the same digits elsewhere', () => {
  expect(names('111')).toEqual(['小林', '林太太'])
  expect(names('0933111222')).toEqual(['林太太'])
})

test('an address is found in customers and in orders', () => {
  const { customers, orders } = found('林森路')
  expect(customers.map(({ id }) => id)).toEqual(['C2'])
  expect(orders).toHaveLength(6)
})

test('an order whose number is the text stands first, however many newer ones hold it', () => {
  const { orders } = found('A-1')
  expect(orders[0]?.orderNo).toBe('A-1')
  expect(new Set(orders.map(({ orderNo }) => orderNo)).size).toBe(6)
})

test('a product is found by its name', () => {
  expect(found('20公斤').stock.map(({ productId }) => productId)).toEqual(['P20'])
})

test('a text that is nowhere finds nothing', () => {
  expect(found('沒有這個人')).toEqual({ customers: [], orders: [], stock: [] })
})
