/** What the shell sees, in the fewest words. */

import type { Sight } from '../../main/shell/watch.ts'
import type { OfficeStatus } from '../../shared/contract/office.ts'
import type { Order } from '../../shared/domain/entities.ts'

/** Noon in Taipei. */
export const noon = Date.UTC(2026, 10, 24, 4)

export const callOf = (orderNo: string, createdAt: number, rest: Partial<Order> = {}): Order => ({
  orderNo,
  channel: 'phone',
  customerId: null,
  customerName: '林太太',
  customerPhone: '0933111222',
  customerAddress: '員林市中山路二段 100 號',
  totalCents: 82_000,
  status: 'pending',
  deliveryDate: null,
  note: null,
  createdAt,
  updatedAt: createdAt,
  acknowledgedAt: null,
  acknowledgedBy: null,
  lines: [{ lineNo: 1, productName: '瓦斯桶20公斤', quantity: 2, unitPriceCents: 41_000 }],
  ...rest,
})

export const statusOf = (rest: Partial<OfficeStatus> = {}): OfficeStatus => ({
  shopName: '九九瓦斯行',
  zone: 'Asia/Taipei',
  now: noon,
  version: '0',
  dataDir: '',
  receiving: true,
  webhookUrls: [],
  lastEventAt: null,
  eventsToday: 128,
  waitingCalls: 0,
  unsettledEvents: 0,
  conflictingOrders: 0,
  warnings: [],
  ...rest,
})

export const sightOf = (calls: readonly Order[], rest: Partial<Sight> = {}): Sight => ({
  calls,
  status: statusOf(),
  ring: { volume: 80, quiet: { isOn: false, from: '22:00', to: '07:00', ring: 'soft' } },
  ...rest,
})
