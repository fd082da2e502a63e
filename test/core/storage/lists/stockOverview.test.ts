import { afterEach, beforeEach, expect, test } from 'vitest'
import { getStockItem, stockOverview } from '../../../../main/core/storage/lists/stockOverview.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { senderTo, start } from '../../../support/events.ts'

const day = 24 * 3_600_000

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

/** Counted so many days ago. */
const count = (productId: string, quantity: number | undefined, daysAgo: number, more: object = {}) =>
  send({ type: 'inventory.updated', inventory: { productId, quantity, ...more } }, { at: start - daysAgo * day })

const overview = () => stockOverview(database.db, { now: start })
const cover = (productId: string) => overview().covers[productId]

test('a product lasts as long as four weeks of use say', () => {
  count('GAS-20', 100, 40)
  count('GAS-20', 60, 30)
  count('GAS-20', 46, 20)
  count('GAS-20', 90, 10)
  count('GAS-20', 76, 1)
  expect(cover('GAS-20')).toEqual({ kind: 'known', days: 76, perDay: 1, over: 28 })
})

test('two weeks are enough where there are not four, and less is not', () => {
  count('A', 50, 15)
  count('A', 8, 3)
  count('B', 50, 13)
  count('B', 8, 3)
  expect(cover('A')).toEqual({ kind: 'known', days: 2, perDay: 3, over: 14 })
  expect(cover('B')).toEqual({ kind: 'unknown', reason: 'short_history' })
})

test('nothing is claimed of what was never counted or never went down', () => {
  count('A', undefined, 30, { productName: '瓦斯桶20公斤' })
  count('B', 10, 30)
  count('B', 20, 5)
  expect([cover('A'), cover('B')]).toEqual([
    { kind: 'unknown', reason: 'uncounted' },
    { kind: 'unknown', reason: 'no_use' },
  ])
})

test('what is gone lasts no day', () => {
  count('A', 28, 28)
  count('A', 0, 1)
  expect(cover('A')).toMatchObject({ days: 0, perDay: 1 })
})

test('gas on the floor is the sum of sizes, by name or else by id', () => {
  count('P1', 3, 1, { productName: '瓦斯桶20公斤' })
  count('GAS-20', 2, 1)
  count('P3', 4, 1, { productName: '十六公斤' })
  count('P4', 9, 1, { productName: '雙口瓦斯爐' })
  expect(overview().floor).toEqual({
    kilograms: 164,
    sizes: [
      { kilograms: 16, pieces: 4 },
      { kilograms: 20, pieces: 5 },
    ],
    unknown: [],
  })
})

test('a product of unknown size or count is named and not counted, unless there is none of it', () => {
  count('P1', 3, 1, { productName: '瓦斯桶20公斤' })
  count('X', 1, 1, { productName: '特製瓦斯' })
  count('Y', 0, 1, { productName: '小瓦斯' })
  count('GAS-50', undefined, 1, { productName: '五十公斤' })
  expect(overview().floor).toMatchObject({
    kilograms: 60,
    unknown: [
      { productId: 'GAS-50', productName: '五十公斤' },
      { productId: 'X', productName: '特製瓦斯' },
    ],
  })
})

test('a shop without stock has nothing on the floor', () => {
  expect(overview()).toEqual({ covers: {}, floor: { kilograms: 0, sizes: [], unknown: [] } })
})

test('one product is found by its id, however far down the list', () => {
  count('P1', 3, 1, { productName: '瓦斯桶20公斤' })
  expect(getStockItem(database.db, { productId: 'P1' })).toMatchObject({ productId: 'P1', quantity: 3 })
  expect(() => getStockItem(database.db, { productId: 'none' })).toThrow(expect.objectContaining({ code: 'not_found' }))
})
