/** The runs of indexes that the list of orders reads. Each names its index: SQLite's own choice depends on statistics, the page's time must not. */

import type { Channel } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import type { Direction } from '../search/candidates.ts'
import { fragment, type Query, sql } from '../sql.ts'
import { type OrderRow, orderColumns } from '../tables/orders.ts'

/** A place in the order of arrival: created_at, seq. */
export type Moment = readonly [at: number, seq: number]

/** Before every order of that instant, since seq starts at 1. */
export const firstMoment = (at: number): Moment => [at, 0]

/** Both ends excluded. */
export type OrderSpan = Readonly<{ above: Moment; below: Moment }>

type Ends = [aboveAt: number, aboveSeq: number, belowAt: number, belowSeq: number]
const endsOf = ({ above, below }: OrderSpan): Ends => [...above, ...below]

const inSpan = fragment`(created_at, seq) > (?, ?) AND (created_at, seq) < (?, ?)`
const newestFirst = fragment`ORDER BY created_at DESC, seq DESC LIMIT ?`
const oldestFirst = fragment`ORDER BY created_at, seq LIMIT ?`

type Run<Narrowed extends readonly unknown[]> = Readonly<
  Record<Direction, Query<[...narrowed: Narrowed, ...ends: Ends, limit: number], OrderRow>>
>

const byChannel = fragment`SELECT ${orderColumns} FROM orders INDEXED BY orders_by_channel WHERE channel = ? AND ${inSpan}`

export const channelRun: Run<[channel: Channel]> = {
  older: sql`${byChannel} ${newestFirst}`,
  newer: sql`${byChannel} ${oldestFirst}`,
}

const byStatus = fragment`
  SELECT ${orderColumns} FROM orders INDEXED BY orders_by_status WHERE status = ? AND channel = ? AND ${inSpan}`

export const statusRun: Run<[status: string, channel: Channel]> = {
  older: sql`${byStatus} ${newestFirst}`,
  newer: sql`${byStatus} ${oldestFirst}`,
}

const byCustomer = fragment`
  SELECT ${orderColumns} FROM orders INDEXED BY orders_by_customer
  WHERE customer_id = ? AND status = ifnull(?, status) AND channel = ifnull(?, channel) AND ${inSpan}`

export const customerRun: Run<[customerId: string, status: string | null, channel: Channel | null]> = {
  older: sql`${byCustomer} ${newestFirst}`,
  newer: sql`${byCustomer} ${oldestFirst}`,
}

export const ordersOfChannel = (db: ReadableDatabase, channel: Channel, span: OrderSpan, direction: Direction, limit: number) =>
  channelRun[direction].all(db, channel, ...endsOf(span), limit)

export const ordersOfStatus = (
  db: ReadableDatabase,
  status: string,
  channel: Channel,
  span: OrderSpan,
  direction: Direction,
  limit: number,
) => statusRun[direction].all(db, status, channel, ...endsOf(span), limit)

/** A customer has few enough orders to look at each. */
export const ordersOfCustomer = (
  db: ReadableDatabase,
  customerId: string,
  { status = null, channel = null }: Readonly<{ status?: string | null | undefined; channel?: Channel | null | undefined }>,
  span: OrderSpan,
  direction: Direction,
  limit: number,
) => customerRun[direction].all(db, customerId, status, channel, ...endsOf(span), limit)
