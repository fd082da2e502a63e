/** 欄位來歷: each field is told from what to what, by which delivery or person. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { deskOf } from '../../support/desk.ts'
import { guideOrder, senderTo } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
let desk: ReturnType<typeof deskOf>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
  desk = deskOf(database.db)
  send({ type: 'order.created', order: guideOrder })
})
afterEach(() => database.close())

const update = (fields: Record<string, unknown>) => send({ type: 'order.updated', order: { orderNo: 'TEST-001', ...fields } })
/** Newest first: who did what to the address. */
const pastOfAddress = () =>
  desk
    .history()
    .passages.flatMap(({ action, actor, moves }) =>
      moves.filter(({ field }) => field === 'customerAddress').map(({ from, to }) => [action, actor, from, to]),
    )

test('the first delivery sets every field from nothing', () => {
  const [first] = desk.history().passages
  expect(first).toMatchObject({ action: 'WEBHOOK_RECEIVED', eventType: 'order.created', outcome: 'created', eventId: 1 })
  expect(first?.moves).toContainEqual({ field: 'customerName', from: null, to: '測試客戶' })
  expect(first?.moves).toContainEqual({ field: 'status', from: null, to: 'pending' })
  expect(first?.moves.map(({ field }) => field)).not.toContain('deliveryDate')
})

test('deliveries, edits, conflicts and decisions follow each other as they happened', () => {
  update({ customerAddress: '台北' })
  desk.change({ customerAddress: { from: '台北', to: '台中' } }, '老王')
  update({ customerAddress: '台南' })
  const [
    {
      fields: [field],
    } = { fields: [] },
  ] = desk.conflicts()
  desk.decide([{ field: 'customerAddress', take: 'company', eventId: field?.eventId ?? 0 }])
  desk.change({ customerAddress: { from: '台南', to: '高雄' } })
  desk.takeBack('customerAddress')
  expect(pastOfAddress()).toEqual([
    ['ORDER_EDIT_REVERTED', '小美', '高雄', '台南'],
    ['ORDER_CORRECTED', '小美', '台南', '高雄'],
    ['ORDER_CONFLICT_DECIDED', '小美', '台中', '台南'],
    ['ORDER_CORRECTED', '老王', '台北', '台中'],
    ['WEBHOOK_RECEIVED', 'company', '測試地址', '台北'],
    ['WEBHOOK_RECEIVED', 'company', null, '測試地址'],
  ])
})

test('a delivery that says nothing new, or is stale or doubled, is told without moves', () => {
  update({ note: '測試訂單', updatedAt: '2026-11-24T02:00:00Z' })
  update({ note: '太舊', updatedAt: '2026-11-24T01:00:00Z' })
  send({ type: 'order.created', order: guideOrder })
  expect(
    desk
      .history()
      .passages.slice(0, 3)
      .map(({ moves, outcome }) => [outcome, moves.length]),
  ).toEqual([
    ['duplicate', 0],
    ['stale', 0],
    ['updated', 0],
  ])
})

test('an edit names who, when, what was there and what the company says', () => {
  desk.change({ customerAddress: { from: '測試地址', to: '台中' } }, '老王')
  update({ customerAddress: '台南' })
  const { edits, isWhole } = desk.history()
  expect(isWhole).toBe(true)
  expect(edits).toEqual([
    {
      field: 'customerAddress',
      by: '老王',
      at: expect.any(Number),
      entry: 2,
      was: '台南',
      said: '台南',
      eventId: 2,
      isDisputed: true,
    },
  ])
})
