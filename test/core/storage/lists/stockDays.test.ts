import { afterEach, beforeEach, expect, test } from 'vitest'
import { stockDays } from '../../../../main/core/storage/lists/stockDays.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { senderTo, zone } from '../../../support/events.ts'

/** 2026-11-24 07:00 in Taipei, which is still the 23rd in UTC. */
const now = Date.UTC(2026, 10, 23, 23)
const taipei = (day: number, hour: number) => Date.UTC(2026, 10, day, hour - 8)

let database: TempDatabase
let count: (quantity: number, at: number) => void
beforeEach(() => {
  database = tempDatabase()
  const send = senderTo(database.db)
  count = (quantity, at) => void send({ type: 'inventory.updated', inventory: { productId: 'P1', quantity } }, { at })
})
afterEach(() => database.close())

const days = () => stockDays(database.db, { productId: 'P1' }, { zone, now })

test('each day has the last count of it, and keeps that of the days before', () => {
  count(20, taipei(20, 9))
  count(12, taipei(21, 9))
  count(15, taipei(21, 23))
  count(9, taipei(24, 6))
  expect(days().slice(-6)).toEqual([
    { date: '2026-11-19', closing: null },
    { date: '2026-11-20', closing: 20 },
    { date: '2026-11-21', closing: 15 },
    { date: '2026-11-22', closing: 15 },
    { date: '2026-11-23', closing: 15 },
    { date: '2026-11-24', closing: 9 },
  ])
})

test('four weeks are told, also of what was counted long before', () => {
  count(20, taipei(-60, 9))
  expect(days()).toHaveLength(28)
  expect(days().every(({ closing }) => closing === 20)).toBe(true)
})

test('a product that is not known has no days', () => {
  expect(days).toThrow(expect.objectContaining({ code: 'not_found' }))
})
