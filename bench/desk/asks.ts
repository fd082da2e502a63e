/** What people ask of the desk all day: first pages, filters and searches, common and rare ones. */

import type { OfficeClient } from '../../renderer/bridge/client.ts'

export type Ask = Readonly<{ name: string; run: (client: OfficeClient) => Promise<unknown> }>

const orderFilters = [
  {},
  { status: 'pending' },
  { status: 'cancelled' },
  { channel: 'phone' },
  { status: 'delivered', channel: 'phone' },
  { from: '2026-06-01', to: '2026-06-30' },
  { text: '王' },
  { text: '犇' },
  { text: '林太太' },
  { text: '0912' },
  { text: '4567' },
  { text: 'A0101-001' },
  { text: '員林市中山路二段' },
  { text: '瓦斯桶50公斤' },
  { text: '查無此人查無此人' },
  { status: 'cancelled', text: '太太' },
] as const

const customerTexts = ['王', '犇', '陳美玲', '09', '1234', '0912-345', '中山路一段', 'C00017', '查無此人', '月結'] as const

const auditFilters = [
  {},
  { action: 'WEBHOOK_RECEIVED' },
  { action: 'PHONE_ORDER_ACKNOWLEDGED' },
  { action: 'WEBHOOK_REJECTED' },
  { eventType: 'phone_order.received' },
  { eventType: 'inventory.updated', status: 'SUCCESS' },
  { status: 'FAILED' },
  { action: 'WEBHOOK_RECEIVED', eventType: 'order.updated', status: 'FAILED' },
  { from: Date.parse('2026-02-01T00:00:00+08:00'), to: Date.parse('2026-02-02T00:00:00+08:00') },
  { from: 0, to: Date.parse('2026-03-01T00:00:00+08:00'), eventType: 'customer.created' },
  { text: '王店長' },
  { text: '淼' },
  { text: 'A0315' },
  { action: 'WEBHOOK_RECEIVED', text: '林太太' },
  { action: 'WEBHOOK_RECEIVED', status: 'FAILED', text: '查無此人' },
] as const

const named = (what: string, filter: object): string => `${what} ${JSON.stringify(filter)}`

export const asks: readonly Ask[] = [
  ...orderFilters.map((filter): Ask => ({ name: named('orders', filter), run: (client) => client.orders.list({ filter }) })),
  { name: 'orders counted by state', run: (client) => client.orders.counts({ filter: {} }) },
  { name: 'orders counted by state, phone', run: (client) => client.orders.counts({ filter: { channel: 'phone' } }) },
  { name: 'customers', run: (client) => client.customers.list({ filter: {} }) },
  ...customerTexts.map(
    (text): Ask => ({ name: named('customers', { text }), run: (client) => client.customers.list({ filter: { text } }) }),
  ),
  { name: 'stock', run: (client) => client.stock.list({ filter: {} }) },
  { name: 'events that wait', run: (client) => client.events.list({ filter: {} }) },
  { name: 'calls that wait', run: (client) => client.calls.waiting() },
  { name: 'today', run: (client) => client.today() },
  { name: 'status', run: (client) => client.office.status() },
  ...auditFilters.map((filter): Ask => ({ name: named('audit', filter), run: (client) => client.audit.list({ filter }) })),
  { name: 'audit choices', run: (client) => client.audit.facets() },
]
