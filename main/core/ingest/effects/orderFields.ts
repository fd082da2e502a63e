/** The fields of an order: as stored, as an event offers them, and its lines. Pure: reads and writes nothing. */

import type { OrderPush } from '../../../../shared/events/schemas.ts'
import type { OrderItemRow } from '../../storage/tables/orderItems.ts'
import type { OrderRow } from '../../storage/tables/orders.ts'
import type { LineWord } from '../corrections.ts'
import type { Patch } from '../origins.ts'

export type OrderValues = Pick<
  OrderRow,
  'customer_id' | 'customer_name' | 'customer_phone' | 'customer_address' | 'total_cents' | 'status' | 'delivery_date' | 'note'
>

/** An order before its first event. */
export const blankOrder: OrderValues = {
  customer_id: null,
  customer_name: null,
  customer_phone: null,
  customer_address: null,
  total_cents: null,
  status: 'pending',
  delivery_date: null,
  note: null,
}

export const valuesOf = (row: OrderRow): OrderValues => ({
  customer_id: row.customer_id,
  customer_name: row.customer_name,
  customer_phone: row.customer_phone,
  customer_address: row.customer_address,
  total_cents: row.total_cents,
  status: row.status,
  delivery_date: row.delivery_date,
  note: row.note,
})

/** What an event offers; absent fields are not offered. */
export const patchOf = (order: OrderPush): Patch<OrderValues> => ({
  customer_id: order.customerId,
  customer_name: order.customerName,
  customer_phone: order.customerPhone,
  customer_address: order.customerAddress,
  total_cents: order.totalAmount,
  status: order.status,
  delivery_date: order.deliveryDate?.date,
  note: order.note,
})

export const itemRows = (orderNo: string, items: NonNullable<OrderPush['items']>): OrderItemRow[] =>
  items.map((item, index) => ({
    order_no: orderNo,
    line_no: index + 1,
    product_name: item.productName,
    quantity: item.quantity,
    unit_price_cents: item.unitPrice ?? null,
  }))

export const isSameLines = (some: readonly OrderItemRow[], others: readonly OrderItemRow[]): boolean =>
  some.length === others.length &&
  some.every((item, index) => {
    const other = others[index]
    return (
      item.product_name === other?.product_name &&
      item.quantity === other.quantity &&
      item.unit_price_cents === other.unit_price_cents
    )
  })

/** Lines as they are compared with a person's. */
export const lineWords = (rows: readonly OrderItemRow[]): LineWord[] =>
  rows.map((row) => ({ productName: row.product_name, quantity: row.quantity, unitPriceCents: row.unit_price_cents }))
