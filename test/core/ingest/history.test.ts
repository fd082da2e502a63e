import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyAgain } from '../../../main/core/ingest/applyAgain.ts'
import { waitingCalls } from '../../../main/core/notices/waiting.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { customerAt, guideOrder, orderAt, rows, senderTo, start, stockAt, zone } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

const past = { isHistory: true }
const call = (orderNo: string, more: object = {}) => ({
  type: 'phone_order.received',
  order: { ...guideOrder, orderNo, ...more },
})
const order = (more: object) => ({ type: 'order.updated', order: { orderNo: 'TEST-001', ...more } })

describe('a call of the past', () => {
  it('rings for nobody and waits for nobody', () => {
    const { changes, action } = send(call('P-1'), past)
    expect(action).toBe('created')
    expect(changes.filter((change) => change.rings === true)).toEqual([])
    expect(waitingCalls(database.db)).toEqual([])
    expect(orderAt(database.db, 'P-1')).toMatchObject({ channel: 'import', acknowledgedAt: null })
  })

  it('rings once somebody really calls', () => {
    send(call('P-1'), past)
    const { changes } = send(call('P-1', { note: '急' }))
    expect(changes).toContainEqual({ kind: 'order', id: 'P-1', action: 'updated', rings: true })
    expect(waitingCalls(database.db)).toMatchObject([{ orderNo: 'P-1', channel: 'phone' }])
  })

  it('silences no call that waits, whoever forged the mark', () => {
    send(call('P-1'))
    const { changes } = send(call('P-1', { note: '不急' }), past)
    expect(waitingCalls(database.db)).toMatchObject([{ orderNo: 'P-1', channel: 'phone', note: guideOrder.note }])
    expect(changes.filter((change) => change.rings === true)).toEqual([])
  })
})

describe('history', () => {
  it('hides no word that was said since, and fills in what nobody said', () => {
    send(order({ status: 'confirmed', customerName: '王小明' }))
    send(order({ status: 'pending', customerName: '王大明', note: '放門口' }), past)
    expect(orderAt(database.db, 'TEST-001')).toMatchObject({ status: 'confirmed', customerName: '王小明', note: '放門口' })
  })

  it('that only says what is known better is out of date', () => {
    send(order({ status: 'confirmed' }))
    expect(send(order({ status: 'pending' }), past)).toMatchObject({ action: 'stale', status: 'stale' })
  })

  it('goes on in its own order, and whatever comes later goes before it', () => {
    send(order({ status: 'pending' }), past)
    send(order({ status: 'delivered' }), past)
    expect(orderAt(database.db, 'TEST-001').status).toBe('delivered')
    send(order({ status: 'completed' }))
    expect(orderAt(database.db, 'TEST-001').status).toBe('completed')
  })

  it('stands where it belongs, as far as its sender says when that was', () => {
    send({ type: 'order.created', order: { ...guideOrder, updatedAt: '2025-03-01T10:00:00+08:00' } }, past)
    expect(orderAt(database.db, 'TEST-001').createdAt).toBe(Date.parse('2025-03-01T10:00:00+08:00'))
    send({ type: 'order.created', order: { ...guideOrder, orderNo: 'A-2' } }, { ...past, at: start })
    expect(orderAt(database.db, 'A-2').createdAt).toBe(start)
  })

  it('of customers and stock hides nothing either, and tells nobody of low stock', () => {
    send({ type: 'customer.updated', customer: { id: 'C-1', name: '王小明' } })
    send({ type: 'customer.created', customer: { id: 'C-1', name: '舊名', address: '舊址' } }, past)
    expect(customerAt(database.db, 'C-1')).toMatchObject({ name: '王小明', address: '舊址' })
    send({ type: 'inventory.updated', inventory: { productId: 'P', quantity: 20, minStock: 10 } }, past)
    const { changes } = send({ type: 'inventory.updated', inventory: { productId: 'P', quantity: 5 } }, past)
    expect(changes.filter((change) => change.runsLow === true)).toEqual([])
    send({ type: 'inventory.updated', inventory: { productId: 'P', quantity: 8 } })
    send({ type: 'inventory.updated', inventory: { productId: 'P', quantity: 30 } }, past)
    expect(stockAt(database.db, 'P').quantity).toBe(8)
  })

  it('is marked where it is kept and in the log', () => {
    send(order({ status: 'pending' }), past)
    send(order({ status: 'confirmed' }))
    expect(rows(database.db, 'SELECT is_history FROM events ORDER BY id')).toEqual([{ is_history: 1 }, { is_history: 0 }])
    const marks = rows(database.db, `SELECT detail ->> 'history' AS mark FROM audit_log ORDER BY id`)
    expect(marks).toEqual([{ mark: 1 }, { mark: null }])
  })

  it('that a person applies from the tray is still history', () => {
    const { eventId } = send(call('P-1', { totalAmount: 'much' }), past)
    database.db.prepare(`UPDATE events SET body = ? WHERE id = ?`).run(Buffer.from(JSON.stringify(call('P-1'))), eventId)
    applyAgain(database.db, { eventId: eventId ?? 0, by: '小美', at: start }, { zone })
    expect(waitingCalls(database.db)).toEqual([])
    expect(orderAt(database.db, 'P-1').channel).toBe('import')
  })
})
