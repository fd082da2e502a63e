import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseCaller } from '../../../main/core/ingest/callerChoice.ts'
import { getCaller } from '../../../main/core/storage/lists/caller.ts'
import { customerById } from '../../../main/core/storage/tables/customers.ts'
import { orderByNo } from '../../../main/core/storage/tables/orders.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { senderTo } from '../../support/events.ts'

let database: TempDatabase
let push: ReturnType<typeof senderTo>
const phone = '0933111222'
const nameless = 'tel:+886933111222'
beforeEach(() => {
  database = tempDatabase()
  push = senderTo(database.db)
  push({ type: 'customer.created', customer: { id: 'C1', name: '甲', phone } })
  push({ type: 'customer.created', customer: { id: 'C2', name: '乙', phone } })
  push({ type: 'phone_order.received', phoneOrder: { orderNo: 'T1', customerPhone: phone, items: [] } })
})
afterEach(() => database.close())

const choose = (customerId: string | null, orderNo = 'T1') =>
  chooseCaller(database.db, { orderNo, customerId, by: '王店長', at: Date.UTC(2026, 10, 24, 5) })
const customerOf = (orderNo: string) => orderByNo(database.db, orderNo)?.customer_id
const caller = () => getCaller(database.db, { orderNo: 'T1' })

test('of two with one number the one whom a person names has called', () => {
  expect([caller().match, customerOf('T1')]).toEqual(['several', nameless])
  const { value } = choose('C2')
  expect(value.customerId).toBe('C2')
  expect(caller()).toMatchObject({ match: 'known', customer: { id: 'C2' } })
  expect(customerById(database.db, nameless)).toBeUndefined()
})

test('what the company says later of the order leaves it with them, unless it names somebody', () => {
  choose('C2')
  push({ type: 'order.updated', order: { orderNo: 'T1', status: 'confirmed', customerPhone: phone } })
  expect(customerOf('T1')).toBe('C2')
  push({ type: 'order.updated', order: { orderNo: 'T1', customerId: 'C1' } })
  expect(customerOf('T1')).toBe('C1')
})

test('the choice is taken back, and both are in the audit log', () => {
  choose('C2')
  expect(choose(null).value.customerId).toBe(nameless)
  expect(caller().match).toBe('several')
  const entries = database.db.prepare(`SELECT actor, entity_id, detail FROM audit_log WHERE action = 'CALLER_CHOSEN'`).all()
  expect(entries).toEqual([
    { actor: '王店長', entity_id: 'T1', detail: JSON.stringify({ customerId: 'C2', before: nameless }) },
    { actor: '王店長', entity_id: 'T1', detail: JSON.stringify({ customerId: null, before: 'C2' }) },
  ])
})

test('a call that has a customer is not given another, and only a choice is taken back', () => {
  choose('C2')
  expect(() => choose('C1')).toThrow(expect.objectContaining({ code: 'conflict', detail: { customerId: 'C2' } }))
  push({ type: 'order.created', order: { orderNo: 'A1', customerId: 'C1' } })
  expect(() => choose(null, 'A1')).toThrow(expect.objectContaining({ code: 'conflict' }))
})

test.each(['C9', nameless])('%s is nobody who can have called', (id) => {
  expect(() => choose(id)).toThrow(expect.objectContaining({ code: 'not_found' }))
  expect(() => choose('C1', 'T9')).toThrow(expect.objectContaining({ code: 'not_found' }))
})
