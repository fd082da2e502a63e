import { afterEach, beforeEach, expect, test } from 'vitest'
import { listMovements, listStock } from '../../../../main/core/storage/lists/stock.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { senderTo } from '../../../support/events.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
  const send = senderTo(database.db)
  const count = (productId: string, quantity: number) =>
    send({ type: 'inventory.updated', inventory: { productId, productName: `鋼瓶${productId}`, quantity, minStock: 10 } })
  count('P3', 10)
  count('P1', 50)
  count('P2', 3)
  for (const quantity of [40, 30, 20]) count('P1', quantity)
})
afterEach(() => database.close())

const list = (filter: object, rest: object = {}) => listStock(database.db, { limit: 50, filter, ...rest })
const ids = (filter: object) => list(filter).rows.map((item) => item.productId)

test('by product id, page by page and back', () => {
  const first = list({}, { limit: 2 })
  expect(first.rows.map((item) => item.productId)).toEqual(['P1', 'P2'])
  const second = list({}, { limit: 2, before: first.older })
  expect(second.rows.map((item) => item.productId)).toEqual(['P3'])
  expect(list({}, { limit: 2, after: second.newer }).rows).toEqual(first.rows)
})

test('low is at or under the minimum', () => {
  expect([ids({ low: true }), ids({ low: false })]).toEqual([['P2', 'P3'], ['P1']])
})

test('by any part of id and name', () => {
  expect([ids({ text: 'p2' }), ids({ text: '鋼瓶' }), ids({ text: '瓦' })]).toEqual([['P2'], ['P1', 'P2', 'P3'], []])
})

test('the movements of a product, newest first', () => {
  const first = listMovements(database.db, { productId: 'P1', limit: 3 })
  expect(first.rows.map((row) => row.quantityAfter)).toEqual([20, 30, 40])
  const second = listMovements(database.db, { productId: 'P1', limit: 3, before: first.older ?? '' })
  expect(second.rows).toMatchObject([{ quantityBefore: null, quantityAfter: 50 }])
  expect(listMovements(database.db, { productId: 'none', limit: 3 })).toEqual({ rows: [], older: null, newer: null })
})
