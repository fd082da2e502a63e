/** What each list can be narrowed by. An absent filter narrows nothing; text matches any part of the searched fields, one Chinese character included. */

import { z } from 'zod'
import { auditStatusSchema, channelSchema, eventStatusSchema } from '../domain/entities.ts'

const text = z.string().trim().max(100).optional()
const calendarDate = z.iso.date().optional()

/** Newest first. `from`/`to` are calendar days in the shop's zone, both included, on the time of arrival. */
export const orderFilter = z.object({
  status: z.string().max(50).optional(),
  channel: channelSchema.optional(),
  customerId: z.string().max(200).optional(),
  from: calendarDate,
  to: calendarDate,
  text,
})
export type OrderFilter = z.infer<typeof orderFilter>

/** Newest first. Text: name, phone (any part, with or without dashes), address, id, note. */
export const customerFilter = z.object({ text, incomplete: z.boolean().optional() })
export type CustomerFilter = z.infer<typeof customerFilter>

/** By product id. */
export const stockFilter = z.object({ text, low: z.boolean().optional() })
export type StockFilter = z.infer<typeof stockFilter>

/** Newest first. Deliveries that wait for a person: failed or unrecognised unless `status` says otherwise. */
export const eventFilter = z.object({ status: eventStatusSchema.optional() })
export type EventFilter = z.infer<typeof eventFilter>

/**
 * Newest first, by id (never by clock). `from`/`to` are instants, `to` excluded. `outcome`: what became of a delivery, `detail.outcome`.
 * `orderNo`: any part of an order's number. `phone`: any run of digits of a phone number, however either is written.
 */
export const auditFilter = z.object({
  action: z.string().max(60).optional(),
  outcome: z.string().max(60).optional(),
  orderNo: z.string().trim().min(1).max(200).optional(),
  phone: z.string().max(40).regex(/\d/).optional(),
  eventType: z.string().max(200).optional(),
  status: auditStatusSchema.optional(),
  entityId: z.string().max(200).optional(),
  from: z.int().optional(),
  to: z.int().optional(),
  text,
})
export type AuditFilter = z.infer<typeof auditFilter>
