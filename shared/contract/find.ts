/** One search over everything that a counter looks for: the first hits of each kind, the likeliest first. */

import { z } from 'zod'
import { customerSchema, orderSchema, stockItemSchema } from '../domain/entities.ts'

/** Any part of a name, phone, address, note, number or product; one Chinese character is enough. */
export const findInput = z.object({ text: z.string().trim().min(1).max(100) })

/** At most a handful of each. */
export const foundSchema = z.object({
  customers: z.array(customerSchema),
  orders: z.array(orderSchema),
  stock: z.array(stockItemSchema),
})
export type Found = z.infer<typeof foundSchema>
