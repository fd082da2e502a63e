/** What the stock screen asks beside its list: how long things last, how much gas is on the floor, what ran low. */

import { z } from 'zod'
import { stockItemSchema } from '../domain/entities.ts'

/**
 * How long a product lasts at the rate at which it went down over the last `over` days. `perDay` and `days` are for reading, not for sums.
 * `uncounted`: no quantity is known. `short_history`: counted for less than 14 days. `no_use`: it did not go down.
 */
const coverSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), days: z.int(), perDay: z.number(), over: z.int() }),
  z.object({ kind: z.literal('unknown'), reason: z.enum(['uncounted', 'short_history', 'no_use']) }),
])
export type Cover = z.infer<typeof coverSchema>

const productName = z.object({ productId: z.string(), productName: z.string().nullable() })

/** Gas on the floor in kg. Products whose size or count is not known are in `unknown` and not in `kilograms`. */
const floorSchema = z.object({
  kilograms: z.number(),
  sizes: z.array(z.object({ kilograms: z.number(), pieces: z.int() })),
  unknown: z.array(productName),
})
export type Floor = z.infer<typeof floorSchema>

/** `covers` are by product id. */
export const stockOverviewSchema = z.object({ covers: z.record(z.string(), coverSchema), floor: floorSchema })
export type StockOverview = z.infer<typeof stockOverviewSchema>

/** A product that is low now, and the movement by which it became so. */
export const crossingSchema = z.object({ movementId: z.int(), at: z.int(), item: stockItemSchema })
export type Crossing = z.infer<typeof crossingSchema>

/** A calendar day of the shop's and how many pieces there were at its end, or are now; null before the first count. */
export const stockDaySchema = z.object({ date: z.string(), closing: z.int().nullable() })
export type StockDay = z.infer<typeof stockDaySchema>
