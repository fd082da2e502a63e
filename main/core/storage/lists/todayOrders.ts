/** What one day's orders come to: how many by hour, how much money, how much gas. Each question reads one run of an index per channel. */

import { kilogramsOf } from '../../../../shared/domain/cylinders.ts'
import { channels } from '../../../../shared/domain/entities.ts'
import { remembering } from '../../../../shared/domain/memory.ts'
import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

/** `from` included, `to` excluded: ms UTC. */
type Time = Readonly<{ from: number; to: number }>

export const arrivedQuery = sql<[channel: string, from: number, to: number], { count: number }>`
  SELECT count(*) AS count FROM orders INDEXED BY orders_by_channel
  WHERE channel = ? AND created_at >= ? AND created_at < ?`

type SumRow = Readonly<{ count: number; cancelled: number; cents: number | null; unpriced: number }>

export const sumQuery = sql<[channel: string, from: number, to: number], SumRow>`
  SELECT count(*) AS count, count(*) FILTER (WHERE status = 'cancelled') AS cancelled,
         sum(total_cents) FILTER (WHERE status <> 'cancelled') AS cents,
         count(*) FILTER (WHERE status <> 'cancelled' AND total_cents IS NULL) AS unpriced
  FROM orders INDEXED BY orders_by_channel WHERE channel = ? AND created_at >= ? AND created_at < ?`

// CROSS JOIN keeps SQLite from beginning with the lines.
export const linesQuery = sql<[channel: string, from: number, to: number], { name: string; pieces: number }>`
  SELECT order_items.product_name AS name, order_items.quantity AS pieces
  FROM orders INDEXED BY orders_by_channel CROSS JOIN order_items ON order_items.order_no = orders.order_no
  WHERE channel = ? AND created_at >= ? AND created_at < ? AND status <> 'cancelled'`

export const countArrived = (db: ReadableDatabase, { from, to }: Time): number =>
  channels.reduce((sum, channel) => sum + (arrivedQuery.get(db, channel, from, to)?.count ?? 0), 0)

/** Money is integer cents, without the cancelled orders. */
export const sumOrders = (db: ReadableDatabase, { from, to }: Time) =>
  channels.reduce(
    (sum, channel) => {
      const row = sumQuery.get(db, channel, from, to)
      return {
        count: sum.count + (row?.count ?? 0),
        cancelled: sum.cancelled + (row?.cancelled ?? 0),
        cents: sum.cents + (row?.cents ?? 0),
        unpriced: sum.unpriced + (row?.unpriced ?? 0),
      }
    },
    { count: 0, cancelled: 0, cents: 0, unpriced: 0 },
  )

/** A shop sells few products under few names. */
const kilogramsOfName = remembering((name) => kilogramsOf(name) ?? Number.NaN, 1_000)

type Size = Readonly<{ kilograms: number; pieces: number }>

/** Pieces by size, smallest first, and those whose name says none; what holds no gas is left out. */
export const gasOf = (db: ReadableDatabase, { from, to }: Time): Readonly<{ sizes: Size[]; unknownPieces: number }> => {
  const sizes = new Map<number, number>()
  for (const channel of channels) {
    for (const { name, pieces } of linesQuery.iterate(db, channel, from, to)) {
      const kilograms = kilogramsOfName(name)
      sizes.set(kilograms, (sizes.get(kilograms) ?? 0) + pieces)
    }
  }
  return {
    sizes: [...sizes]
      .filter(([kilograms]) => kilograms > 0)
      .map(([kilograms, pieces]) => ({ kilograms, pieces }))
      .sort((a, b) => a.kilograms - b.kilograms),
    unknownPieces: sizes.get(Number.NaN) ?? 0,
  }
}
