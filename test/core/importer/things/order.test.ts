import { expect, test } from 'vitest'
import type { OrderDraft } from '../../../../main/core/importer/draft.ts'
import { orderOf } from '../../../../main/core/importer/things/order.ts'

const zone = 'Asia/Taipei'
const line = (quantity: number, unitPriceCents: number | null) => ({ productName: '瓦斯桶20公斤', quantity, unitPriceCents })
const row = (rest: Partial<OrderDraft>): OrderDraft => ({ kind: 'orders', orderNo: 'A1', ...rest })
const totalOf = (first: OrderDraft, ...others: OrderDraft[]) => {
  const order = orderOf([first, ...others], zone)
  if ('field' in order) throw new Error(`the rows disagree in ${order.field}`)
  return order.patch.total_cents
}

test.each([
  [
    'the order’s amount in its first row',
    [row({ totalCents: 2_250, lines: [line(2, 800)] }), row({ totalCents: null, lines: [line(1, 650)] })],
    2_250,
  ],
  [
    'the order’s amount in each row',
    [row({ totalCents: 2_250, lines: [line(2, 800)] }), row({ totalCents: 2_250, lines: [line(1, 650)] })],
    2_250,
  ],
  [
    'each line’s own amount',
    [row({ totalCents: 1_600, lines: [line(2, 800)] }), row({ totalCents: 650, lines: [line(1, 650)] })],
    2_250,
  ],
  [
    'equal lines with their own amounts',
    [row({ totalCents: 800, lines: [line(1, 800)] }), row({ totalCents: 800, lines: [line(1, 800)] })],
    1_600,
  ],
  [
    'equal lines with the order’s amount',
    [row({ totalCents: 1_600, lines: [line(1, 800)] }), row({ totalCents: 1_600, lines: [line(1, 800)] })],
    1_600,
  ],
  [
    'equal amounts beside lines without prices',
    [row({ totalCents: 800, lines: [line(1, null)] }), row({ totalCents: 800, lines: [line(1, null)] })],
    800,
  ],
  ['no amount', [row({ totalCents: null }), row({ totalCents: null })], null],
  ['no column for it', [row({}), row({})], undefined],
] as const)('%s', (_, [first, ...others], cents) => {
  expect(totalOf(first, ...others)).toBe(cents)
})

test('rows are put together: what stands in one holds for all, remarks are all kept, lines follow each other', () => {
  expect(
    orderOf(
      [
        row({ customerName: '王', customerPhone: null, deliveryDate: '2024-03-01', note: '急', lines: [line(1, 800)] }),
        row({
          customerName: null,
          customerPhone: '0912345678',
          deliveryDate: '2024-03-01',
          note: '後門',
          lines: [line(2, null)],
        }),
      ],
      zone,
    ),
  ).toMatchObject({
    key: 'A1',
    // The beginning of its day in Taipei.
    at: Date.UTC(2024, 1, 29, 16),
    patch: { customer_name: '王', customer_phone: '0912345678', note: '急；後門', status: undefined, total_cents: undefined },
    lines: [line(1, 800), line(2, null)],
  })
})

test('rows that contradict each other are no order', () => {
  expect(orderOf([row({ customerName: '王' }), row({ customerName: null }), row({ customerName: '林' })], zone)).toEqual({
    field: 'customerName',
    index: 2,
    value: '林',
  })
})
