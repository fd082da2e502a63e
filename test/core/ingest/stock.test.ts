/** Stock events: one product or many, field by field, with a movement for each count that changed. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { rows, senderTo, stockAt } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

const push = (inventory: unknown, rest: Record<string, unknown> = {}) => send({ type: 'inventory.updated', inventory, ...rest })

test('a list is applied as a whole, or not at all', () => {
  const outcome = push([
    { productId: 'P1', quantity: 1 },
    { productId: 'P2', quantity: -1 },
  ])
  expect(outcome).toMatchObject({ action: 'failed', issues: [{ path: 'inventory[1].quantity', code: 'stock_out_of_range' }] })
  expect(rows(database.db, 'SELECT * FROM stock_items')).toEqual([])
})

test('an empty list is applied and says nothing', () => {
  expect(push([])).toMatchObject({ action: 'updated', subject: { productIds: [] } })
})

test('absent and null keep a field, an empty text clears it', () => {
  push({ productId: 'P1', productName: '瓦斯桶20公斤', quantity: 5, minStock: 10, location: '店面' })
  push({ productId: 'P1', productName: null, quantity: 4 })
  expect(stockAt(database.db, 'P1')).toMatchObject({ productName: '瓦斯桶20公斤', quantity: 4, minStock: 10, location: '店面' })
  push({ productId: 'P1', minStock: '', location: '' })
  expect(stockAt(database.db, 'P1')).toMatchObject({ quantity: 4, minStock: null, location: null })
})

test('one product may be newer and another older in one list', () => {
  push({ productId: 'P1', quantity: 5, updatedAt: '2026-11-24 10:30:00' })
  const mixed = push([
    { productId: 'P1', quantity: 9, updatedAt: '2026-11-24 10:00:00' },
    { productId: 'P2', quantity: 9, updatedAt: '2026-11-24 10:00:00' },
  ])
  expect(mixed.action).toBe('created')
  expect([stockAt(database.db, 'P1').quantity, stockAt(database.db, 'P2').quantity]).toEqual([5, 9])
})

test('all older is stale, and moves nothing', () => {
  push({ productId: 'P1', quantity: 5 }, { timestamp: 1_795_485_600 })
  expect(push({ productId: 'P1', quantity: 6 }, { timestamp: 1_795_485_500 }).action).toBe('stale')
  expect(rows(database.db, 'SELECT count(*) AS n FROM stock_movements')).toEqual([{ n: 1 }])
})

test('a low-stock notice without a count moves nothing', () => {
  send({ type: 'inventory.low_stock', inventory: { productId: 'P1', minStock: 10 } })
  expect(stockAt(database.db, 'P1')).toMatchObject({ quantity: null, minStock: 10 })
  expect(rows(database.db, 'SELECT * FROM stock_movements')).toEqual([])
})
