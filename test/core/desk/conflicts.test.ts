/** The company and a person differ: nothing is overwritten in silence, and everything else of a delivery applies. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { deskOf } from '../../support/desk.ts'
import { guideOrder, orderAt, rows, senderTo } from '../../support/events.ts'

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

const order = () => orderAt(database.db, 'TEST-001')
const update = (fields: Record<string, unknown>) => send({ type: 'order.updated', order: { orderNo: 'TEST-001', ...fields } })
const correct = () => desk.change({ customerAddress: { from: '測試地址', to: '台中' } })
const disputed = () => desk.conflicts().flatMap(({ fields }) => fields.map(({ field, shop, said }) => [field, shop, said]))

describe('a later word of the company', () => {
  test('does not overwrite a correction, while its other fields apply', () => {
    correct()
    const { action, status, changes } = update({ customerAddress: '台南', note: '快一點' })
    expect([action, status]).toEqual(['updated', 'applied'])
    expect(changes).toContainEqual({ kind: 'order', id: 'TEST-001', action: 'updated' })
    expect(order()).toMatchObject({ customerAddress: '台中', note: '快一點' })
    expect(disputed()).toEqual([['customerAddress', '台中', '台南']])
  })

  test('that is the same value ends the matter, before and after a conflict', () => {
    correct()
    update({ customerAddress: '台中' })
    expect(desk.history().edits).toEqual([])
    desk.change({ note: { from: '測試訂單', to: '一' } })
    update({ note: '二' })
    expect(disputed()).toHaveLength(1)
    update({ note: '一' })
    expect(disputed()).toEqual([])
  })

  test('replaces its earlier one in the conflict', () => {
    correct()
    update({ customerAddress: '台南' })
    update({ customerAddress: '高雄' })
    expect(disputed()).toEqual([['customerAddress', '台中', '高雄']])
  })

  test('about the lines is a conflict too', () => {
    const from = [{ productName: '瓦斯桶20公斤', quantity: 1, unitPriceCents: 80_000 }]
    const to = [{ productName: '瓦斯桶16公斤', quantity: 1, unitPriceCents: 70_000 }]
    desk.change({ lines: { from, to } })
    update({ items: [{ productName: '瓦斯桶20公斤', quantity: 3, unitPrice: 800 }], totalAmount: 2400 })
    expect(order()).toMatchObject({ totalCents: 240_000, lines: to })
    expect(disputed()).toEqual([['lines', to, [{ productName: '瓦斯桶20公斤', quantity: 3, unitPriceCents: 80_000 }]]])
    update({ items: [{ productName: '瓦斯桶16公斤', quantity: 1, unitPrice: 700 }] })
    expect(disputed()).toEqual([])
  })
})

describe('a state', () => {
  const state = (from: string, to: 'confirmed' | 'delivering' | 'delivered' | 'cancelled') =>
    desk.change({ status: { from, to } })

  test('that the company takes further is progress', () => {
    state('pending', 'confirmed')
    update({ status: 'delivering' })
    expect(order().status).toBe('delivering')
    expect(disputed()).toEqual([])
  })

  test('that the company merely says again is no news', () => {
    state('pending', 'delivering')
    update({ status: 'pending', note: '照舊' })
    expect(order()).toMatchObject({ status: 'delivering', note: '照舊' })
    expect(disputed()).toEqual([])
  })

  test('that goes backwards is for a person to decide', () => {
    state('pending', 'delivered')
    update({ status: 'confirmed' })
    expect(disputed()).toEqual([['status', 'delivered', 'confirmed']])
  })

  test.each([
    ['delivering', 'cancelled', []],
    ['delivered', 'cancelled', [['status', 'delivered', 'cancelled']]],
    ['cancelled', 'delivering', [['status', 'cancelled', 'delivering']]],
    ['delivered', '退貨中', []],
  ] as const)('%s, then %s from the company', (own, word, expected) => {
    state('pending', own)
    update({ status: word })
    expect(disputed()).toEqual(expected)
  })
})

describe('a decision', () => {
  const conflict = () => {
    const [field] = desk.conflicts()[0]?.fields ?? []
    if (field === undefined) throw new Error('there is no conflict')
    return field
  }

  test('for the company takes its value and leaves no edit', () => {
    correct()
    update({ customerAddress: '台南' })
    expect(desk.decide([{ field: 'customerAddress', take: 'company', eventId: conflict().eventId }]).customerAddress).toBe('台南')
    expect(desk.conflicts()).toEqual([])
    update({ customerAddress: '高雄' })
    expect(order().customerAddress).toBe('高雄')
  })

  test('for the shop keeps its value, and the same word does not ask again', () => {
    correct()
    update({ customerAddress: '台南' })
    desk.decide([{ field: 'customerAddress', take: 'shop', eventId: conflict().eventId }])
    update({ customerAddress: '台南', batch: 2 })
    expect(desk.conflicts()).toEqual([])
    expect(order().customerAddress).toBe('台中')
    update({ customerAddress: '高雄' })
    expect(disputed()).toEqual([['customerAddress', '台中', '高雄']])
  })

  test('is in the log with both values', () => {
    correct()
    update({ customerAddress: '台南' })
    desk.decide([{ field: 'customerAddress', take: 'shop', eventId: conflict().eventId }])
    const [entry] = rows(database.db, "SELECT actor, detail FROM audit_log WHERE action = 'ORDER_CONFLICT_DECIDED'") as [
      { actor: string; detail: string },
    ]
    expect(entry.actor).toBe('小美')
    expect(JSON.parse(entry.detail)).toEqual({ changes: [], kept: ['customerAddress'], refused: { customerAddress: '台南' } })
  })

  test('about a word that the company has replaced meanwhile is refused, all of it', () => {
    correct()
    desk.change({ note: { from: '測試訂單', to: '一' } })
    update({ customerAddress: '台南', note: '二' })
    const { eventId } = conflict()
    update({ customerAddress: '高雄' })
    const late = () =>
      desk.decide([
        { field: 'customerAddress', take: 'company', eventId },
        { field: 'note', take: 'company', eventId },
      ])
    expect(late).toThrow(expect.objectContaining({ code: 'conflict', detail: { fields: ['customerAddress'] } }))
    expect(order()).toMatchObject({ customerAddress: '台中', note: '一' })
  })
})
