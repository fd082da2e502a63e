/** One schema for each event, over our own field names, and the union of them all. Absent fields stay absent: they keep what is stored. */

import { z } from 'zod'
import { calendarDateReader } from '../domain/calendarDates.ts'
import type { EventType } from './eventTypes.ts'
import {
  amount,
  calendarDate,
  id,
  instant,
  lineQuantity,
  requiredId,
  requiredText,
  status,
  stockLimit,
  stockQuantity,
  text,
  unitPrice,
} from './fields.ts'

/** More lines than any order, fewer than would hold up the intake. */
const mostElements = 1_000

const line = z.object({
  productName: requiredText,
  quantity: lineQuantity,
  unitPrice: unitPrice.optional(),
})

const orderSchema = (zone: string) =>
  z.object({
    orderNo: requiredId,
    customerId: id.optional(),
    customerName: text.optional(),
    customerPhone: text.optional(),
    customerAddress: text.optional(),
    items: z.array(line).max(mostElements).optional(),
    totalAmount: amount.optional(),
    deliveryDate: calendarDate(calendarDateReader(zone)).optional(),
    status: status.optional(),
    note: text.optional(),
    saidAt: instant(zone).optional(),
  })

const customerSchema = (zone: string) =>
  z.object({
    id: requiredId,
    name: text.optional(),
    phone: text.optional(),
    address: text.optional(),
    paymentType: text.optional(),
    note: text.optional(),
    saidAt: instant(zone).optional(),
  })

const stockSchema = (zone: string) =>
  z.object({
    productId: requiredId,
    productName: text.optional(),
    quantity: stockQuantity.optional(),
    minStock: stockLimit.optional(),
    location: text.optional(),
    saidAt: instant(zone).optional(),
  })

const madeSchemas = (zone: string) => {
  const order = orderSchema(zone)
  const customer = customerSchema(zone)
  const stock = z.array(stockSchema(zone)).max(mostElements)
  /** A call that was written down may have no number yet. */
  const call = order.extend({ orderNo: id.optional() })
  const saidAt = instant(zone).optional()
  return {
    'order.created': z.object({ type: z.literal('order.created'), order, saidAt }),
    'order.updated': z.object({ type: z.literal('order.updated'), order, saidAt }),
    'customer.created': z.object({ type: z.literal('customer.created'), customer, saidAt }),
    'customer.updated': z.object({ type: z.literal('customer.updated'), customer, saidAt }),
    'inventory.updated': z.object({ type: z.literal('inventory.updated'), stock, saidAt }),
    'inventory.low_stock': z.object({ type: z.literal('inventory.low_stock'), stock, saidAt }),
    'phone_order.received': z.object({ type: z.literal('phone_order.received'), order: call, saidAt }),
  } satisfies Record<EventType, z.ZodType>
}

const madeUnion = (zone: string) => {
  const schemas = madeSchemas(zone)
  return z.discriminatedUnion('type', [
    schemas['order.created'],
    schemas['order.updated'],
    schemas['customer.created'],
    schemas['customer.updated'],
    schemas['inventory.updated'],
    schemas['inventory.low_stock'],
    schemas['phone_order.received'],
  ])
}

const unions = new Map<string, ReturnType<typeof madeUnion>>()

/** The schema of every event for a shop in `zone` (IANA), where times without an offset are meant; made once for each zone. */
export const eventSchema = (zone: string): ReturnType<typeof madeUnion> => {
  const known = unions.get(zone) ?? madeUnion(zone)
  unions.set(zone, known)
  return known
}

export type WebhookEvent = z.output<ReturnType<typeof madeUnion>>
export type EventOf<Type extends EventType> = Extract<WebhookEvent, { type: Type }>

export type OrderPush = EventOf<'phone_order.received'>['order']
export type StockPush = EventOf<'inventory.updated'>['stock'][number]
