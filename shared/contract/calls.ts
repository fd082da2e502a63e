/** Phone orders as calls: who calls, who took which after how long, and how the day went. */

import { z } from 'zod'
import { customerSchema, orderSchema } from '../domain/entities.ts'

/** What a customer mostly orders: the lines, added up by product, in how many of the orders that were looked at. */
const usualOrderSchema = z.object({
  lines: z.array(z.object({ productName: z.string(), quantity: z.int() })),
  times: z.int(),
  of: z.int(),
  /** The same as the customer's last order. */
  isLast: z.boolean(),
})
export type UsualOrder = z.infer<typeof usualOrderSchema>

/**
 * `known`: a customer of the company's or the shop's own. `unknown`: nobody has this number, or the call has none.
 * `several`: more than one customer has it, all in `candidates`.
 */
export const callerSchema = z.object({
  match: z.enum(['known', 'unknown', 'several']),
  customer: customerSchema.nullable(),
  candidates: z.array(customerSchema),
  /** Earlier orders, newest first, at most three. */
  lastOrders: z.array(orderSchema),
  usual: usualOrderSchema.nullable(),
})
export type Caller = z.infer<typeof callerSchema>

const calendarDate = z.iso.date().optional()

/** `from`/`to`: calendar days in the shop's zone, both included. `by`: who took it. `waitedSeconds`: at least so long until it was taken. */
export const callFilter = z.object({
  from: calendarDate,
  to: calendarDate,
  by: z.string().max(50).optional(),
  isTaken: z.boolean().optional(),
  waitedSeconds: z.int().min(0).max(86_400).optional(),
  text: z.string().trim().max(100).optional(),
})
export type CallFilter = z.infer<typeof callFilter>

/** The calls of the shop's today. Times in whole milliseconds, null before the first call was taken. */
export const callFiguresSchema = z.object({
  taken: z.int(),
  waiting: z.int(),
  averageMs: z.int().nullable(),
  worstMs: z.int().nullable(),
  /** Who took how many, the busiest first. */
  people: z.array(z.object({ name: z.string(), taken: z.int(), averageMs: z.int() })),
})
export type CallFigures = z.infer<typeof callFiguresSchema>

const shortText = z.string().trim().max(200)

/** The customer that a call is turned into. */
export const callerCustomerSchema = z.object({
  name: shortText.min(1),
  phone: shortText,
  address: shortText,
  note: z.string().trim().max(1_000),
})
export type CallerCustomer = z.infer<typeof callerCustomerSchema>
