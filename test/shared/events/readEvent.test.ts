/** Bodies read into events: by which names, with which refusals, in whose spelling. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventTypes } from '../../../shared/events/eventTypes.ts'
import { type EventReading, readEvent } from '../../../shared/events/readEvent.ts'

const now = Date.UTC(2026, 10, 24, 3)
const read = (body: unknown): EventReading => readEvent(body, { zone: 'Asia/Taipei', now })

const eventOf = (body: unknown) => {
  const reading = read(body)
  if (reading.kind !== 'event') throw new Error(JSON.stringify(reading))
  return reading
}

const issuesOf = (body: unknown): [string, string][] => {
  const reading = read(body)
  return reading.kind === 'failed' ? reading.issues.map(({ path, code }) => [path, code]) : []
}

const warningsOf = (body: unknown): [string, string][] => eventOf(body).warnings.map(({ path, code }) => [path, code])

const order = { orderNo: 'A1', totalAmount: 800 }
const created = (fields: Record<string, unknown>) => ({ type: 'order.created', order: { orderNo: 'A1', ...fields } })

describe('where the subject lies', () => {
  test.each([
    { type: 'order.created', order },
    { type: 'order.created', data: { order } },
    { type: 'order.created', data: order },
    { type: ' Order.Created ', Order: order },
    { Type: 'order.created', Payload: { Order: order } },
    { event: 'order.created', order },
  ])('%j', (body) => {
    expect(eventOf(body)).toMatchObject({
      event: { type: 'order.created', order: { orderNo: 'A1', totalAmount: 80000 } },
      warnings: [],
    })
  })

  test.each(['phoneOrder', 'phone_order', 'PhoneOrder', 'order'])('a phone order under %s', (name) => {
    expect(eventOf({ type: 'phone_order.received', [name]: order }).event).toMatchObject({ order: { orderNo: 'A1' } })
  })

  test.each([[{ id: 1 }], [[{ id: 1 }]]])('stock as %j', (inventory) => {
    expect(eventOf({ type: 'inventory.updated', inventory }).event).toMatchObject({ stock: [{ productId: '1' }] })
    expect(eventOf({ type: 'inventory.low_stock', data: inventory }).event).toMatchObject({ stock: [{ productId: '1' }] })
  })

  test.each([
    [{}, '', [['type', 'type_missing']]],
    [{ type: '  ' }, '', [['type', 'type_missing']]],
    [{ Type: 7 }, '', [['Type', 'type_missing']]],
    [{ type: 'x'.repeat(300) }, '', [['type', 'too_long']]],
    [null, '', [['', 'not_an_event']]],
    [[], '', [['', 'not_an_event']]],
    [{ type: 'order.created' }, 'order.created', [['order', 'entity_missing']]],
    [{ type: 'order.created', order: null }, 'order.created', [['order', 'entity_missing']]],
    [{ type: 'order.created', order: 'A1' }, 'order.created', [['order', 'not_an_object']]],
    [{ type: 'phone_order.received', data: [] }, 'phone_order.received', [['phoneOrder', 'entity_missing']]],
  ])('%j fails', (body, type, issues) => {
    expect(read(body)).toMatchObject({ kind: 'failed', type })
    expect(issuesOf(body)).toEqual(issues)
  })

  test('a key that would reach a prototype is only an unknown field', () => {
    const body = JSON.parse(
      '{"type":"order.created","order":{"orderNo":"A1","__proto__":{"note":"x"},"constructor":{"prototype":1}}}',
    )
    expect(eventOf(body).event).toEqual({ type: 'order.created', order: { orderNo: 'A1' } })
    expect(warningsOf(body)).toEqual([['order.__proto__, order.constructor', 'unknown_field']])
  })
})

describe('names of fields', () => {
  test.each([
    [{ notes: 'x' }, { note: 'x' }],
    [{ deliveryAddress: 'x' }, { customerAddress: 'x' }],
    [{ customer_address: 'x' }, { customerAddress: 'x' }],
    [{ total: 5 }, { totalAmount: 500 }],
    [{ CustomerName: 'x' }, { customerName: 'x' }],
    [{ items: [{ product_name: 'x', qty: 1, price: '2.5' }] }, { items: [{ productName: 'x', quantity: 1, unitPrice: 250 }] }],
    [{ note: null, notes: 'x' }, { note: 'x' }],
    [{ customerPhone: 912345678 }, { customerPhone: '912345678' }],
    [{ customerId: 5512 }, { customerId: '5512' }],
    [{ status: 'Pending' }, { status: 'pending' }],
    [{ status: '已取消' }, { status: 'cancelled' }],
    [{ status: '等瓦斯' }, { status: '等瓦斯' }],
    [{ note: '　x　' }, { note: 'x' }],
    [{ note: '' }, { note: null }],
    [{ note: '\ud800x' }, { note: '\ufffdx' }],
  ])('%j → %j', (sent, expected) => {
    expect(eventOf(created(sent)).event).toMatchObject({ order: expected })
  })

  test('what no name fits is listed once, in the sender’s spelling, at most twenty', () => {
    const body = { ...created({ id: 7, 'odd key': 1, items: [{ productName: 'x', quantity: 1, SKU: 2 }] }), extra: 1 }
    expect(warningsOf(body)).toEqual([['extra, order.items[0].SKU, order.id, order["odd key"]', 'unknown_field']])
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`field${index}`, index]))
    expect(warningsOf(created(many))[0]?.[0].split(', ')).toHaveLength(20)
  })
})

describe('what is refused', () => {
  test.each([
    [{ orderNo: '' }, [['order.orderNo', 'required']]],
    [{ orderNo: null }, [['order.orderNo', 'required']]],
    [{ orderNo: Number('12345678901234567890') }, [['order.orderNo', 'not_an_id']]],
    [{ orderNo: 'x'.repeat(201) }, [['order.orderNo', 'too_long']]],
    [{ customerId: {} }, [['order.customerId', 'not_text']]],
    [{ note: true }, [['order.note', 'not_text']]],
    [{ notes: 'x'.repeat(10_001) }, [['order.notes', 'too_long']]],
    [{ totalAmount: 280.005 }, [['order.totalAmount', 'too_many_decimals']]],
    [{ total: '八百' }, [['order.total', 'not_a_number']]],
    [{ totalAmount: -1 }, [['order.totalAmount', 'amount_negative']]],
    [{ totalAmount: 1e12 }, [['order.totalAmount', 'amount_out_of_range']]],
    [{ deliveryDate: '2026-02-30' }, [['order.deliveryDate', 'not_a_date']]],
    [{ items: {} }, [['order.items', 'not_a_list']]],
    [{ OrderItems: ['x'] }, [['order.OrderItems[0]', 'not_an_object']]],
    [
      { items: [{ name: '', qty: 0, price: 'x' }] },
      [
        ['order.items[0].name', 'required'],
        ['order.items[0].qty', 'quantity_out_of_range'],
        ['order.items[0].price', 'not_a_number'],
      ],
    ],
    [{ items: [{ productName: 'x', quantity: 1.5 }] }, [['order.items[0].quantity', 'not_whole']]],
    [
      { items: [{}] },
      [
        ['order.items[0].productName', 'required'],
        ['order.items[0].quantity', 'required'],
      ],
    ],
    [{ items: Array.from({ length: 1_001 }, () => ({ productName: 'x', quantity: 1 })) }, [['order.items', 'too_many']]],
  ])('%#: %j', (fields, issues) => {
    expect(issuesOf(created(fields))).toEqual(issues)
  })

  test('the path leads through data and through a single object that stands for a list', () => {
    expect(issuesOf({ type: 'order.created', data: { order: { orderNo: 'A', total: 'x' } } })).toEqual([
      ['data.order.total', 'not_a_number'],
    ])
    expect(issuesOf({ type: 'inventory.updated', inventory: { sku: 'P', qty: -1 } })).toEqual([
      ['inventory.qty', 'stock_out_of_range'],
    ])
    expect(issuesOf({ type: 'inventory.updated', data: [{ sku: 'P' }, { qty: 1 }] })).toEqual([['data[1].productId', 'required']])
  })

  test('each refusal is a Chinese sentence', () => {
    const reading = read(created({ totalAmount: 'x' }))
    expect(reading.kind === 'failed' && reading.issues[0]?.message).toBe('必須是數字')
  })
})

describe('what is only worth a look', () => {
  test.each([
    [{ deliveryDate: '1970-01-01' }, [['order.deliveryDate', 'unset_date']]],
    [{ delivery_date: '2199-01-01' }, [['order.delivery_date', 'unlikely_date']]],
    [{ updated_at: 'soon' }, [['order.updated_at', 'not_a_time']]],
    [{ updatedAt: '2026-11-26T03:00:00Z' }, [['order.updatedAt', 'time_ahead']]],
    [{ total: 900, items: [{ productName: 'x', quantity: 1, unitPrice: 800 }] }, [['order.total', 'amount_mismatch']]],
    [
      {
        total: 734,
        items: [
          { productName: 'x', quantity: 1, unitPrice: 800 },
          { productName: '存氣', quantity: 1, unitPrice: '-66.00' },
        ],
      },
      [],
    ],
    [{ total: 900, items: [{ productName: 'x', quantity: 1 }] }, []],
  ])('%j', (fields, warnings) => {
    expect(warningsOf(created(fields))).toEqual(warnings)
  })
})

test('any JSON at all is read without a throw', () => {
  const type = fc.oneof(fc.constantFrom<unknown>(...eventTypes), fc.jsonValue())
  const envelope = fc.record(
    {
      type,
      order: fc.jsonValue(),
      customer: fc.jsonValue(),
      inventory: fc.jsonValue(),
      phoneOrder: fc.jsonValue(),
      data: fc.jsonValue(),
    },
    { requiredKeys: ['type'] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), envelope), (body) => {
      expect(['event', 'failed', 'unrecognised']).toContain(read(body).kind)
    }),
    { numRuns: 1_000 },
  )
})
