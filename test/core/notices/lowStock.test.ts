import { afterEach, beforeEach, expect, test } from 'vitest'
import { crossings } from '../../../main/core/notices/lowStock.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { senderTo, start } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

/** Whether the alarm goes when the product is counted. */
const count = (quantity: number, more: object = {}): boolean =>
  send({ type: 'inventory.updated', inventory: { productId: 'P1', quantity, minStock: 10, ...more } }).changes.some(
    ({ kind, id, runsLow }) => kind === 'stock' && id === 'P1' && runsLow === true,
  )

test('the alarm goes once as the count crosses the minimum, and again only after it stood above', () => {
  expect([12, 10, 7, 3, 9, 10].map((quantity) => count(quantity))).toEqual([false, true, false, false, false, false])
  expect([11, 20, 10].map((quantity) => count(quantity))).toEqual([false, false, true])
})

test('a first count crosses nothing', () => {
  expect(count(3)).toBe(false)
  expect(crossings(database.db)).toEqual([])
})

test('a delivery sent twice alarms once', () => {
  count(20)
  const low = { type: 'inventory.low_stock', inventory: { productId: 'P1', quantity: 5, minStock: 10 } }
  const alarms = [send(low), send(low)].map(({ changes }) => changes.filter(({ runsLow }) => runsLow === true).length)
  expect(alarms).toEqual([1, 0])
})

test('a minimum that rises above the count alarms too, one that falls does not', () => {
  count(20)
  expect(count(20, { minStock: 25 })).toBe(true)
  expect(count(20, { minStock: 5 })).toBe(false)
})

test('what is low now is known from the movements, with the one that made it so', () => {
  for (const quantity of [20, 8, 5]) count(quantity)
  send({
    type: 'inventory.updated',
    inventory: [
      { productId: 'P2', quantity: 9, minStock: 3 },
      { productId: 'P3', quantity: 9, minStock: 3 },
    ],
  })
  send({ type: 'inventory.updated', inventory: { productId: 'P2', quantity: 3 } }, { at: start + 3_600_000 })
  expect(crossings(database.db)).toMatchObject([
    { at: start + 3_600_000, item: { productId: 'P2', quantity: 3 } },
    { at: start + 2 * 60_000, item: { productId: 'P1', quantity: 5 } },
  ])
  count(11)
  expect(crossings(database.db)).toMatchObject([{ item: { productId: 'P2' } }])
})
