/** The shop's day at a glance: what the start screen shows. Days and hours are the shop's; money is integer cents, instants are ms UTC. */

import { z } from 'zod'
import { stockItemSchema } from '../domain/entities.ts'

const count = z.int()

/** One hour of the shop's day; `hour` as a clock shows it, 0–23. A day of 25 hours has one of them twice, added up here. */
const todayHourSchema = z.object({
  hour: z.int(),
  orders: count,
  /** In the same hour of the same weekday a week before. */
  ordersBefore: count,
  /** Deliveries of senders. */
  events: count,
})

/** How long deliveries took from their request to the commit, in ms, over the last half day to day; null before the first. */
const handlingSchema = z.object({ count, p50: z.number(), p95: z.number(), longest: z.number() }).nullable()
export type Handling = z.infer<typeof handlingSchema>

/** What the database says of the day. */
const todayFiguresSchema = z.object({
  date: z.string(),
  comparedDate: z.string(),
  /** Received today. `before`: a week ago, up to this time of day. */
  orders: z.object({ count, cancelled: count, before: count }),
  /** Sum of today's orders without the cancelled ones; `unpriced` of them name no amount. */
  amount: z.object({ cents: z.int(), unpriced: count }),
  /** Orders of any day that are not delivered yet. */
  open: z.object({ pending: count, confirmed: count, delivering: count }),
  calls: z.object({ waiting: count, oldestAt: z.int().nullable() }),
  hours: z.array(todayHourSchema),
  /** Gas in today's orders without the cancelled ones, smallest size first. */
  sizes: z.array(z.object({ kilograms: z.number(), pieces: count })),
  /** Pieces whose name says no size. */
  unknownPieces: count,
  /** `conflicts`: orders in which the company and a person differ. */
  unsettled: z.object({ failed: count, unrecognised: count, conflicts: count }),
  /** `items`: the products with a minimum that are lowest against it. */
  stock: z.object({ low: count, items: z.array(stockItemSchema) }),
  events: z.object({
    lastAt: z.int().nullable(),
    today: count,
    lastHour: count,
    /** Of today's: what could not be applied or recognised and still waits. */
    failedToday: count,
  }),
})
export type TodayFigures = z.infer<typeof todayFiguresSchema>

export const todaySchema = todayFiguresSchema.extend({
  handling: handlingSchema,
  /** Requests that were turned away since the program started. */
  refused: count,
})
export type Today = z.infer<typeof todaySchema>
