/** One good body for each event, as the guide and the OpenAPI document show it; the door takes each as it stands. */

import type { EventType } from '../events/eventTypes.ts'

const order = {
  orderNo: 'A-20261126-001',
  customerId: 'C-1024',
  customerName: '王小明',
  customerPhone: '0912-345-678',
  customerAddress: '臺北市信義區忠孝東路五段 1 號',
  items: [{ productName: '瓦斯桶20公斤', quantity: 2, unitPrice: 800 }],
  totalAmount: 1600,
  deliveryDate: '2026-11-26',
  status: 'pending',
  note: '送到後門',
  updatedAt: '2026-11-26T10:30:00+08:00',
}
const customer = {
  id: 'C-1024',
  name: '王小明',
  phone: '0912-345-678',
  address: '臺北市信義區忠孝東路五段 1 號',
  paymentType: '月結',
  note: '',
  updatedAt: '2026-11-26T10:00:00+08:00',
}
const stock = {
  productId: 'P-20KG',
  productName: '瓦斯桶20公斤',
  quantity: 12,
  minStock: 10,
  location: '一號倉',
  updatedAt: '2026-11-26T10:35:00+08:00',
}

export const examples: Readonly<Record<EventType, Readonly<Record<string, unknown>>>> = {
  'order.created': { type: 'order.created', order },
  'order.updated': {
    type: 'order.updated',
    order: { orderNo: order.orderNo, status: 'delivering', updatedAt: '2026-11-26T11:05:00+08:00' },
  },
  'customer.created': { type: 'customer.created', customer },
  'customer.updated': {
    type: 'customer.updated',
    customer: { id: customer.id, phone: '0922-333-444', updatedAt: '2026-11-26T11:10:00+08:00' },
  },
  'inventory.updated': { type: 'inventory.updated', inventory: stock },
  'inventory.low_stock': {
    type: 'inventory.low_stock',
    inventory: { ...stock, quantity: 3, updatedAt: '2026-11-26T12:00:00+08:00' },
  },
  'phone_order.received': {
    type: 'phone_order.received',
    phoneOrder: {
      customerName: '林太太',
      customerPhone: '0933-111-222',
      customerAddress: '員林市中山路二段 8 號',
      items: [{ productName: '瓦斯桶20公斤', quantity: 1 }],
      note: '請快一點',
      updatedAt: '2026-11-26T10:42:00+08:00',
    },
  },
}
