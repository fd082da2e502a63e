/** Delivery slips: an order on paper for the driver. That one was printed is an act in the audit log; how often, is counted there. */

import { z } from 'zod'
import { orderSchema } from '../domain/entities.ts'
import { papers } from '../domain/papers.ts'

export const paperSchema = z.enum(papers)
export type { Paper } from '../domain/papers.ts'

export const printSchema = z.object({
  /** 1 for the first print; every later one is a reprint 補印. */
  copy: z.int().positive(),
  at: z.int(),
  by: z.string(),
})
export type Print = z.infer<typeof printSchema>

export const slipSchema = z.object({
  order: orderSchema,
  /** The customer's, as sent; null where the order names no customer or nobody said. */
  paymentType: z.string().nullable(),
  /** The last time that it was printed; null before the first. */
  lastPrint: printSchema.nullable(),
})
export type Slip = z.infer<typeof slipSchema>
