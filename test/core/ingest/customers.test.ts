/** Customers from their own events and from orders: who is who, and whose word counts. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { customerAt, guideOrder, orderAt, rows, senderTo } from '../../support/events.ts'

let database: TempDatabase
let send: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  send = senderTo(database.db)
})
afterEach(() => database.close())

const order = (fields: Record<string, unknown>) => send({ type: 'order.created', order: { ...guideOrder, ...fields } })
const customer = (fields: Record<string, unknown>) => send({ type: 'customer.updated', customer: fields })
const call = (fields: Record<string, unknown>) => send({ type: 'phone_order.received', phoneOrder: fields })
const ids = (): unknown[] => rows(database.db, 'SELECT id FROM customers ORDER BY id').map((row) => Object.values(row ?? {})[0])

describe('whose word counts', () => {
  test('an order fills what the customer never said, and overwrites nothing that it did', () => {
    customer({ id: 'C1', name: '王小明', phone: '0911111111' })
    order({ customerId: 'C1', customerName: '王太太', customerAddress: '台北市' })
    expect(customerAt(database.db, 'C1')).toMatchObject({ name: '王小明', phone: '0911111111', address: '台北市' })
    order({ orderNo: 'B', customerId: 'C1', customerAddress: '新北市' })
    expect(customerAt(database.db, 'C1').address).toBe('新北市')
  })

  test('what the customer cleared stays cleared', () => {
    customer({ id: 'C1', name: '王小明', address: '' })
    order({ customerId: 'C1', customerAddress: '台北市' })
    expect(customerAt(database.db, 'C1').address).toBeNull()
  })

  test('the customer’s own words win over an order that came before, even if they are older', () => {
    order({ customerId: 'C1', customerName: '王太太', updatedAt: '2026-11-24T10:00:00+08:00' })
    customer({ id: 'C1', name: '王小明', updatedAt: '2026-11-01T10:00:00+08:00' })
    expect(customerAt(database.db, 'C1')).toMatchObject({ name: '王小明', phone: '0912345678', isIncomplete: false })
  })

  test('an older order said again does not bring back its name', () => {
    order({ orderNo: 'A', customerId: 'C1', customerName: '舊名' })
    order({ orderNo: 'B', customerId: 'C1', customerName: '新名' })
    send({ type: 'order.updated', order: { orderNo: 'A', status: 'delivered' } })
    expect(customerAt(database.db, 'C1').name).toBe('新名')
  })

  test.each([
    ['name', 'name'],
    ['phone', 'phone'],
    ['address', 'address'],
    ['paymentType', 'paymentType'],
    ['note', 'note'],
  ] as const)('%s: absent and null keep it, an empty text clears it', (sent, stored) => {
    customer({ id: 'C1', name: '王小明', phone: '0911111111', address: '台北市', paymentType: '月結', note: '三樓' })
    const before = customerAt(database.db, 'C1')
    customer({ id: 'C1', [sent]: null })
    expect(customerAt(database.db, 'C1')).toEqual(before)
    customer({ id: 'C1', [sent]: '' })
    const after = { ...before, [stored]: null, updatedAt: customerAt(database.db, 'C1').updatedAt }
    expect(customerAt(database.db, 'C1')).toEqual(sent === 'phone' ? { ...after, phoneE164: null } : after)
  })
})

describe('an order without a customer id', () => {
  test('goes to the one customer with its number, however it is written', () => {
    customer({ id: 'C1', name: '王小明', phone: '02-2345-6789' })
    call({ orderNo: 'P1', phone: '（０２）２３４５－６７８９ 分機 12' })
    expect(orderAt(database.db, 'P1').customerId).toBe('C1')
    expect(ids()).toEqual(['C1'])
  })

  test('makes a customer of its number where nobody has it, or several do', () => {
    customer({ id: 'C1', phone: '0911111111' })
    customer({ id: 'C2', phone: '0911111111' })
    call({ orderNo: 'P1', phone: '0911-111-111' })
    call({ orderNo: 'P2', phone: '0922-222-222', name: '阿明' })
    expect(ids()).toEqual(['C1', 'C2', 'tel:+886911111111', 'tel:+886922222222'])
    expect(customerAt(database.db, 'tel:+886922222222')).toMatchObject({ name: '阿明', isIncomplete: true })
  })

  test('belongs to nobody where its number is none', () => {
    call({ orderNo: 'P1', phone: '不詳' })
    expect(orderAt(database.db, 'P1')).toMatchObject({ customerId: null, customerPhone: '不詳' })
    expect(ids()).toEqual([])
  })

  test('goes over to the customer who turns out to have its number', () => {
    call({ orderNo: 'P1', phone: '0911111111', name: '阿明', address: '台南市' })
    const { changes } = customer({ id: 'C1', name: '王小明', phone: '0911-111-111' })
    expect(ids()).toEqual(['C1'])
    expect(orderAt(database.db, 'P1').customerId).toBe('C1')
    expect(customerAt(database.db, 'C1')).toMatchObject({ name: '王小明', address: '台南市' })
    expect(changes).toContainEqual({ kind: 'order', id: 'P1', action: 'updated' })
    expect(changes).toContainEqual({ kind: 'customer', id: 'tel:+886911111111', action: 'updated' })
  })

  test('stays with its customer when somebody else gets the number later', () => {
    customer({ id: 'C1', phone: '0911111111' })
    call({ orderNo: 'P1', phone: '0911111111' })
    customer({ id: 'C1', phone: '0922222222' })
    customer({ id: 'C2', phone: '0911111111' })
    send({ type: 'order.updated', order: { orderNo: 'P1', status: 'delivered' } })
    expect(orderAt(database.db, 'P1').customerId).toBe('C1')
  })

  test('takes its own customer away when its number turns out to be another', () => {
    call({ orderNo: 'P1', phone: '0911111111' })
    send({ type: 'order.updated', order: { orderNo: 'P1', customerPhone: '0922222222' } })
    expect(ids()).toEqual(['tel:+886922222222'])
    send({ type: 'order.updated', order: { orderNo: 'P1', customerId: 'C1' } })
    expect(ids()).toEqual(['C1'])
    expect(orderAt(database.db, 'P1').customerId).toBe('C1')
  })
})

describe('what an order takes back', () => {
  const at = (minute: number) => `2026-11-24T10:0${minute}:00+08:00`

  test('goes back to what another order says, and is gone where none does', () => {
    order({ orderNo: 'A', customerId: 'C1', customerAddress: '台北市', updatedAt: at(1) })
    order({ orderNo: 'B', customerId: 'C1', customerAddress: '台中市', updatedAt: at(2) })
    send({ type: 'order.updated', order: { orderNo: 'B', customerAddress: '', updatedAt: at(3) } })
    expect(customerAt(database.db, 'C1').address).toBe('台北市')
    send({ type: 'order.updated', order: { orderNo: 'A', customerAddress: '', updatedAt: at(4) } })
    expect(customerAt(database.db, 'C1').address).toBeNull()
  })

  test('is the same where the clearing overtook the address', () => {
    call({ orderNo: 'P1', customerPhone: '0933333333', updatedAt: at(0) })
    send({ type: 'order.updated', order: { orderNo: 'P1', customerAddress: '', updatedAt: at(3) } })
    send({ type: 'order.updated', order: { orderNo: 'P1', customerAddress: '台北市', updatedAt: at(1) } })
    expect(customerAt(database.db, 'tel:+886933333333').address).toBeNull()
  })

  test('leaves the customer’s own words alone', () => {
    customer({ id: 'C1', address: '台南市' })
    order({ customerId: 'C1', customerAddress: '台北市' })
    send({ type: 'order.updated', order: { orderNo: guideOrder.orderNo, customerAddress: '' } })
    expect(customerAt(database.db, 'C1').address).toBe('台南市')
  })

  test('an order that goes over to another customer takes its words along', () => {
    order({ customerId: 'C1', customerName: '李先生' })
    send({ type: 'order.updated', order: { orderNo: guideOrder.orderNo, customerId: 'C2' } })
    expect(customerAt(database.db, 'C1')).toMatchObject({ name: null, phone: null, phoneE164: null })
    expect(customerAt(database.db, 'C2')).toMatchObject({ name: '李先生', phone: '0912345678' })
  })
})
