/** What a customer's card says beside the customer's own fields: how often they order, what, and what this month comes to. */

import { z } from 'zod'
import { callerSchema } from './calls.ts'

const instant = z.int()

/**
 * Days are the shop's calendar days; cancelled orders do not count. `usualDays`: between two days with an order, null where there are too few.
 * `due`: so many days have passed again, the gas may be used up. `lapsed`: so many more that the customer may have gone.
 */
const paceSchema = z.object({
  orders: z.int(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  daysSince: z.int().nullable(),
  usualDays: z.int().nullable(),
  state: z.enum(['unknown', 'fresh', 'due', 'lapsed']),
})
export type Pace = z.infer<typeof paceSchema>

/** The orders that came in this month (`YYYY-MM`, the shop's) without the cancelled ones; `unpriced` of them name no amount. */
const monthSchema = z.object({ month: z.string(), orders: z.int(), cents: z.int(), unpriced: z.int() })
export type MonthAccount = z.infer<typeof monthSchema>

export const customerCardSchema = z.object({ pace: paceSchema, usual: callerSchema.shape.usual, month: monthSchema })
export type CustomerCard = z.infer<typeof customerCardSchema>
