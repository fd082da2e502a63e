import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFromCall } from '../../../main/core/ingest/callerCustomer.ts'
import { getCaller } from '../../../main/core/storage/lists/caller.ts'
import { customerById } from '../../../main/core/storage/tables/customers.ts'
import { orderByNo } from '../../../main/core/storage/tables/orders.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { senderTo, zone } from '../../support/events.ts'

let database: TempDatabase
let push: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  push = senderTo(database.db)
})
afterEach(() => database.close())

const at = Date.UTC(2026, 10, 24, 1, 30, 12)
const phone = '0933111222'
const call = (orderNo: string, more: object = {}) =>
  push({ type: 'phone_order.received', phoneOrder: { orderNo, customerPhone: phone, items: [], ...more } })
const name = (orderNo: string, more: object = {}) =>
  createFromCall(
    database.db,
    {
      orderNo,
      by: '王店長',
      at,
      customer: { name: '林太太', phone: '0933-111-222', address: '員林市中山路1號', note: '後門', ...more },
    },
    { zone },
  )
const customerOf = (orderNo: string) => orderByNo(database.db, orderNo)?.customer_id

test('an unknown caller becomes a customer of the shop’s own, with all their calls', () => {
  call('T1')
  call('T2')
  expect(getCaller(database.db, { orderNo: 'T1' }).match).toBe('unknown')
  const { value, changes } = name('T2')
  expect(value).toMatchObject({ id: 'shop:20261124-093012', name: '林太太', phoneE164: '+886933111222', isIncomplete: false })
  expect([customerOf('T1'), customerOf('T2')]).toEqual([value.id, value.id])
  expect(customerById(database.db, 'tel:+886933111222')).toBeUndefined()
  expect(changes.map(({ kind }) => kind)).toContain('audit')
  expect(getCaller(database.db, { orderNo: 'T1' })).toMatchObject({ match: 'known', customer: { name: '林太太' } })
})

test('it is in the audit log in the person’s name', () => {
  call('T1')
  name('T1')
  const entry = database.db.prepare(`SELECT actor, entity_id FROM audit_log WHERE action = 'CUSTOMER_CREATED'`).get()
  expect(entry).toEqual({ actor: '王店長', entity_id: 'shop:20261124-093012' })
})

test('the next call from that number is theirs', () => {
  call('T1')
  const { value } = name('T1')
  call('T2')
  expect(customerOf('T2')).toBe(value.id)
})

test('an order does not overwrite what the person typed, and one without a number keeps its customer', () => {
  call('T1', { customerPhone: undefined })
  const { value } = name('T1')
  push({ type: 'order.updated', order: { orderNo: 'T1', customerName: '別人', status: 'confirmed' } })
  expect(customerOf('T1')).toBe(value.id)
  expect(customerById(database.db, value.id)?.name).toBe('林太太')
})

test('the company’s customer with that number takes over, and its own words win', () => {
  call('T1')
  const { value } = name('T1')
  push({ type: 'customer.created', customer: { id: 'C1', name: '林美玉', phone } })
  expect(customerById(database.db, value.id)).toBeUndefined()
  expect(customerOf('T1')).toBe('C1')
  expect(customerById(database.db, 'C1')).toMatchObject({ name: '林美玉', address: '員林市中山路1號', note: '後門' })
  push({ type: 'customer.updated', customer: { id: 'C1', address: '員林市新生路9號' } })
  expect(customerById(database.db, 'C1')?.address).toBe('員林市新生路9號')
})

test('two of the company’s customers with one number do not share what the shop made', () => {
  push({ type: 'customer.created', customer: { id: 'C1', name: '甲', phone } })
  push({ type: 'customer.created', customer: { id: 'C2', name: '乙', phone } })
  call('T1')
  expect(getCaller(database.db, { orderNo: 'T1' })).toMatchObject({ match: 'several', candidates: [{ id: 'C1' }, { id: 'C2' }] })
})

test('a call or a number that has a customer is not given another', () => {
  push({ type: 'customer.created', customer: { id: 'C1', name: '林美玉', phone } })
  call('T1')
  expect(() => name('T1')).toThrow(expect.objectContaining({ code: 'conflict', detail: { customerId: 'C1' } }))
  call('T2', { customerPhone: '0922333444' })
  expect(() => name('T2')).toThrow(expect.objectContaining({ code: 'conflict', detail: { customerId: 'C1', name: '林美玉' } }))
  expect(() => name('T9')).toThrow(expect.objectContaining({ code: 'not_found' }))
})

test('two customers made in the same second are told apart', () => {
  call('T1')
  call('T2', { customerPhone: '0922333444' })
  name('T1')
  expect(name('T2', { phone: '0922333444' }).value.id).toBe('shop:20261124-093012-2')
})
