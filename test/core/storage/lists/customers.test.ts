import { afterEach, beforeEach, expect, test } from 'vitest'
import { getCustomer, listCustomers } from '../../../../main/core/storage/lists/customers.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { guideOrder, senderTo } from '../../../support/events.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
  const send = senderTo(database.db)
  for (const id of ['C1', 'C2', 'C3']) {
    send({ type: 'customer.created', customer: { id, name: `陳${id}`, phone: '0912-345-678', address: '台北市大安區' } })
  }
  send({ type: 'order.created', order: { ...guideOrder, customerId: 'C4', customerPhone: '0922333444' } })
})
afterEach(() => database.close())

const list = (filter: object, rest: object = {}) => listCustomers(database.db, { limit: 50, filter, ...rest })
const ids = (filter: object) => list(filter).rows.map((customer) => customer.id)

test('newest first, page by page and back', () => {
  const first = list({}, { limit: 3 })
  expect(first.rows.map(({ id }) => id)).toEqual(['C4', 'C3', 'C2'])
  expect(first.newer).toBeNull()
  const second = list({}, { limit: 3, before: first.older })
  expect(second).toMatchObject({ rows: [{ id: 'C1' }], older: null })
  expect(list({}, { limit: 3, after: second.newer }).rows).toEqual(first.rows)
})

test('those that an order made are incomplete until the sender tells of them', () => {
  expect(ids({ incomplete: true })).toEqual(['C4'])
  expect(ids({ incomplete: false })).toEqual(['C3', 'C2', 'C1'])
  expect(ids({ incomplete: true, text: '陳' })).toEqual([])
  senderTo(database.db)({ type: 'customer.updated', customer: { id: 'C4', name: '陳四' } })
  expect(ids({ incomplete: true })).toEqual([])
})

test('by id, name, address and any part of the phone', () => {
  expect([ids({ text: 'c2' }), ids({ text: '陳c1' }), ids({ text: '臺北 大安' }), ids({ text: '2333' })]).toEqual([
    ['C2'],
    ['C1'],
    ['C3', 'C2', 'C1'],
    ['C4'],
  ])
})

test('one customer by id; an unknown one is not found', () => {
  expect(getCustomer(database.db, { id: 'C4' }).isIncomplete).toBe(true)
  expect(() => getCustomer(database.db, { id: 'C5' })).toThrow(expect.objectContaining({ code: 'not_found' }))
})
