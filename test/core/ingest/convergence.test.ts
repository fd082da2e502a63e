/** Whatever is repeated, doubled or overtaken on its way: where senders give keys and times, the same rows are there in the end. */

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receive } from '../../../main/core/ingest/receive.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { rows, start, zone } from '../../support/events.ts'
import { delivery } from '../../support/store.ts'

let database: TempDatabase
beforeAll(() => {
  database = tempDatabase()
})
afterAll(() => database.close())

type Push = Readonly<{ type: string; body: Record<string, unknown> }>

/** A field that is often absent, sometimes null or empty. */
const field = (...values: readonly unknown[]) => fc.option(fc.constantFrom(...values, null, ''), { nil: undefined, freq: 2 })

/** Each customer has one number, and keeps it: who gets a number first is a matter of arrival. */
const phones = { C1: '0911111111', C2: '02-2345-6789' } as const
/** Order O1 is C1's, O2 is C2's; O3 and O4 come without a customer, from C1's number and from a stranger's. */
const orders = {
  O1: { customerId: 'C1', phone: phones.C1 },
  O2: { customerId: 'C2', phone: phones.C2 },
  O3: { customerId: undefined, phone: '0911-111-111' },
  O4: { customerId: undefined, phone: '0933333333' },
} as const

const order: fc.Arbitrary<Push> = fc
  .record({
    type: fc.constantFrom('order.created', 'order.updated', 'phone_order.received'),
    orderNo: fc.constantFrom('O1', 'O2', 'O3', 'O4'),
    isFull: fc.boolean(),
    customerName: field('甲', '乙', '丙'),
    customerAddress: field('台北', '台中'),
    totalAmount: field(100, '250.50'),
    status: field('pending', 'Confirmed', 'delivered'),
    deliveryDate: field('2026-11-26', '0001-01-01T00:00:00'),
    note: field('a', 'b'),
    items: fc.option(
      fc.constantFrom([], [{ productName: 'x', quantity: 1 }], [{ productName: 'y', quantity: '2', unitPrice: 5 }]),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ type, orderNo, isFull, ...fields }) => {
    const { customerId, phone } = orders[orderNo as keyof typeof orders]
    const whose = isFull ? { customerId, customerPhone: phone } : {}
    const name = type === 'phone_order.received' ? 'phoneOrder' : 'order'
    return { type, body: { [name]: { orderNo, ...whose, ...fields } } }
  })

const customer: fc.Arbitrary<Push> = fc
  .record({
    id: fc.constantFrom('C1', 'C2'),
    isFull: fc.boolean(),
    name: field('甲', '丁'),
    address: field('台南', '高雄'),
    paymentType: field('現金', '月結'),
    note: field('c', 'd'),
  })
  .map(({ isFull, ...fields }) => {
    const phone = isFull ? { phone: phones[fields.id as keyof typeof phones] } : {}
    return { type: 'customer.updated', body: { customer: { ...fields, ...phone } } }
  })

const stock: fc.Arbitrary<Push> = fc
  .record({
    productId: fc.constantFrom('P1', 'P2'),
    quantity: fc.option(fc.nat(20), { nil: undefined }),
    minStock: field(3, 5),
    productName: field('4公斤', '20公斤'),
    location: field('店面'),
  })
  .map((inventory) => ({ type: 'inventory.updated', body: { inventory } }))

type Sent = Readonly<{ key: string; text: string }>

/** Each event has its own time and key; every one arrives at least once, some several times, in any order. */
const journey = fc.array(fc.oneof(order, order, customer, stock), { minLength: 1, maxLength: 8 }).chain((pushes) => {
  const sent: Sent[] = pushes.map(({ type, body }, index) => ({
    key: `evt_${index}`,
    text: JSON.stringify({ type, timestamp: new Date(start - 3_600_000 + index * 1_000).toISOString(), ...body }),
  }))
  const arrivals = fc
    .array(fc.constantFrom(...sent), { maxLength: 6 })
    .chain((again) => fc.shuffledSubarray([...sent, ...again], { minLength: sent.length + again.length }))
  return fc.record({ sent: fc.constant(sent), arrivals })
})

const tables = {
  orders: `SELECT order_no, channel, customer_id, customer_name, customer_phone, customer_address, total_cents, status, delivery_date,
                  note, acknowledged_at, acknowledged_by FROM orders ORDER BY order_no`,
  order_items: 'SELECT * FROM order_items ORDER BY order_no, line_no',
  customers: 'SELECT id, name, phone, phone_e164, address, payment_type, note, is_incomplete FROM customers ORDER BY id',
  stock_items: 'SELECT product_id, product_name, quantity, min_stock, location FROM stock_items ORDER BY product_id',
  events: "SELECT dedupe_key, body FROM events WHERE status <> 'duplicate' ORDER BY dedupe_key",
}

/** Every column but the bookkeeping of arrival: row numbers, times of arrival, event ids, revisions. */
const rowsAfter = (sent: readonly Sent[]): Record<string, unknown[]> => {
  const { db } = database
  db.exec('BEGIN')
  try {
    for (const [index, { key, text }] of sent.entries()) {
      receive(db, delivery(text, { receivedAt: start + index * 1_000, key: { kind: 'id', value: key } }), { zone })
    }
    return Object.fromEntries(Object.entries(tables).map(([table, query]) => [table, rows(db, query)]))
  } finally {
    db.exec('ROLLBACK')
  }
}

test('any interleaving of retries, duplicates and reorderings ends in the same rows', () => {
  fc.assert(
    fc.property(journey, ({ sent, arrivals }) => {
      expect(rowsAfter(arrivals)).toEqual(rowsAfter(sent))
    }),
    { numRuns: 300 },
  )
}, 120_000)
