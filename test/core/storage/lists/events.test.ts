import { afterEach, beforeEach, expect, test } from 'vitest'
import { getEvent, listEvents } from '../../../../main/core/storage/lists/events.ts'
import { officeFigures } from '../../../../main/core/storage/lists/office.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { guideOrder, senderTo, start, zone } from '../../../support/events.ts'

const good = (orderNo: string) => ({ type: 'order.created', order: { ...guideOrder, orderNo } })
const bad = (orderNo: string) => ({ type: 'order.created', order: { ...guideOrder, orderNo, totalAmount: 'much' } })
const strange = (id: string) => ({ type: 'truck.arrived', id })

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
  const send = senderTo(database.db)
  for (const body of [good('A1'), bad('A2'), strange('1'), good('A3'), bad('A4'), good('A3'), strange('2')]) send(body)
})
afterEach(() => database.close())

const list = (filter: object, rest: object = {}) => listEvents(database.db, { limit: 50, filter, ...rest })
const ids = (filter: object) => list(filter).rows.map((event) => event.id)

test('what waits for a person, newest first, page by page and back', () => {
  expect(ids({})).toEqual([7, 5, 3, 2])
  const first = list({}, { limit: 3 })
  const second = list({}, { limit: 3, before: first.older })
  expect(second.rows.map((event) => event.id)).toEqual([2])
  expect(list({}, { limit: 3, after: second.newer }).rows).toEqual(first.rows)
})

test('any other state when asked for', () => {
  expect([ids({ status: 'applied' }), ids({ status: 'duplicate' }), ids({ status: 'stale' }), ids({ status: 'failed' })]).toEqual(
    [[4, 1], [6], [], [5, 2]],
  )
})

test('a list is without bodies; one event has its own as it came', () => {
  expect(list({}).rows[0]).not.toHaveProperty('body')
  expect(getEvent(database.db, { id: 3 }).body).toBe(JSON.stringify(strange('1')))
  expect(() => getEvent(database.db, { id: 99 })).toThrow(expect.objectContaining({ code: 'not_found' }))
})

test('the office counts what came since the day began in its zone', () => {
  const figures = officeFigures(database.db, { zone, now: start + 600_000 })
  expect(figures).toEqual({
    lastEventAt: start + 7 * 60_000,
    eventsToday: 7,
    waitingCalls: 0,
    unsettledEvents: 4,
    conflictingOrders: 0,
  })
  const midnight = Date.UTC(2026, 10, 24, 16)
  expect(officeFigures(database.db, { zone, now: midnight - 1 }).eventsToday).toBe(7)
  expect(officeFigures(database.db, { zone, now: midnight }).eventsToday).toBe(0)
})

test('an office to which nothing came yet has nothing to tell', () => {
  const empty = tempDatabase()
  expect(officeFigures(empty.db, { zone, now: start })).toEqual({
    lastEventAt: null,
    eventsToday: 0,
    waitingCalls: 0,
    unsettledEvents: 0,
    conflictingOrders: 0,
  })
  empty.close()
})
