/** Orders, customers, stock and calls as a screen sees them. Money is integer cents, instants are integer milliseconds UTC. */

import { z } from 'zod'
import { orderFields } from './orderFields.ts'

const instant = z.int()
const cents = z.int()
/** `YYYY-MM-DD` in the shop's zone. */
const calendarDate = z.string()

export const channels = ['company', 'phone', 'import'] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>

/** States that the shop knows; any other is shown as it came. */
export const orderStatuses = ['pending', 'confirmed', 'delivering', 'delivered', 'completed', 'cancelled'] as const
export type OrderStatus = (typeof orderStatuses)[number]

export const orderFieldSchema = z.enum(orderFields)

const orderLineSchema = z.object({
  lineNo: z.int(),
  productName: z.string(),
  quantity: z.int(),
  unitPriceCents: cents.nullable(),
})
export type OrderLine = z.infer<typeof orderLineSchema>

export const orderSchema = z.object({
  orderNo: z.string(),
  channel: channelSchema,
  customerId: z.string().nullable(),
  customerName: z.string().nullable(),
  customerPhone: z.string().nullable(),
  customerAddress: z.string().nullable(),
  totalCents: cents.nullable(),
  status: z.string(),
  deliveryDate: calendarDate.nullable(),
  note: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  lines: z.array(orderLineSchema),
  /** Fields on which the company and a person differ; absent where there is none, and where only calls are listed. */
  conflicts: z.array(orderFieldSchema).optional(),
})
export type Order = z.infer<typeof orderSchema>

export const customerSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  phoneE164: z.string().nullable(),
  address: z.string().nullable(),
  paymentType: z.string().nullable(),
  note: z.string().nullable(),
  isIncomplete: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
})
export type Customer = z.infer<typeof customerSchema>

export const stockItemSchema = z.object({
  productId: z.string(),
  productName: z.string().nullable(),
  quantity: z.int().nullable(),
  minStock: z.int().nullable(),
  location: z.string().nullable(),
  updatedAt: instant,
})
export type StockItem = z.infer<typeof stockItemSchema>

export const stockMovementSchema = z.object({
  id: z.int(),
  productId: z.string(),
  quantityBefore: z.int().nullable(),
  quantityAfter: z.int(),
  at: instant,
  eventId: z.int().nullable(),
})
export type StockMovement = z.infer<typeof stockMovementSchema>

const eventStatuses = ['applied', 'duplicate', 'stale', 'failed', 'unrecognised'] as const
export const eventStatusSchema = z.enum(eventStatuses)
export type EventStatus = z.infer<typeof eventStatusSchema>

/** One thing wrong with a field of a delivery; `path` is written as in `order.items[0].unitPrice`. */
const issueSchema = z.object({ path: z.string(), code: z.string(), message: z.string() })
export type Issue = z.infer<typeof issueSchema>

/** A delivery as it was kept: `body` is the text as received, null once the shop's rule on keeping has emptied it. */
export const eventSchema = z.object({
  id: z.int(),
  receiptId: z.string(),
  source: z.string(),
  type: z.string(),
  receivedAt: instant,
  remoteAddress: z.string().nullable(),
  dedupeKey: z.string(),
  body: z.string().nullable(),
  bodySha256: z.string(),
  status: eventStatusSchema,
  issues: z.array(issueSchema),
  warnings: z.array(issueSchema),
  entityType: z.string().nullable(),
  entityId: z.string().nullable(),
  duplicateOf: z.int().nullable(),
})
export type StoredEvent = z.infer<typeof eventSchema>

const auditStatuses = ['SUCCESS', 'FAILED'] as const
export const auditStatusSchema = z.enum(auditStatuses)
export type AuditStatus = z.infer<typeof auditStatusSchema>

/** One row of the audit log; `detail` is JSON text, exactly as it was hashed. */
export const auditEntrySchema = z.object({
  id: z.int(),
  at: instant,
  action: z.string(),
  entityType: z.string().nullable(),
  entityId: z.string().nullable(),
  actor: z.string(),
  sourceAddress: z.string().nullable(),
  status: auditStatusSchema,
  rejectCause: z.string().nullable(),
  eventId: z.int().nullable(),
  eventType: z.string().nullable(),
  detail: z.string(),
  prevHash: z.string(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>
