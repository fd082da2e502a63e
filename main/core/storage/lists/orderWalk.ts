/** Every order under a filter, one after another: what the list's pages hold, with each row read once. */

import type { OrderFilter } from '../../../../shared/contract/lists.ts'
import { channels, type Order } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import { orderItems } from '../tables/orderItems.ts'
import { type OrderRow, toOrder } from '../tables/orders.ts'
import { firstMoment, type OrderSpan, ordersOfChannel, ordersOfCustomer, ordersOfStatus } from './orderQueries.ts'
import { orderScope } from './orderScope.ts'

const rowsAtOnce = 500

type ReadRun = (span: OrderSpan) => OrderRow[]

/** One run of an index, newest first, some rows at a time. */
function* rowsOf(read: ReadRun, span: OrderSpan): Generator<OrderRow, undefined, void> {
  for (let { below } = span; ; ) {
    const rows = read({ ...span, below })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtOnce) return
    below = [last.created_at, last.seq]
  }
}

const isNewer = (one: OrderRow, other: OrderRow): boolean =>
  one.created_at > other.created_at || (one.created_at === other.created_at && one.seq > other.seq)

/** Runs that are each newest first, laid together. */
function* laidTogether(runs: readonly Generator<OrderRow, undefined, void>[]): Generator<OrderRow> {
  const heads = runs.flatMap((run) => {
    const row = run.next().value
    return row === undefined ? [] : [{ run, row }]
  })
  while (heads.length > 0) {
    const newest = heads.reduce((best, head) => (isNewer(head.row, best.row) ? head : best))
    yield newest.row
    const row = newest.run.next().value
    if (row === undefined) heads.splice(heads.indexOf(newest), 1)
    else newest.row = row
  }
}

const runsOf = (db: ReadableDatabase, { customerId, status, channel }: OrderFilter): ReadRun[] => {
  if (customerId !== undefined)
    return [(span) => ordersOfCustomer(db, customerId, { status, channel }, span, 'older', rowsAtOnce)]
  return (channel === undefined ? channels : [channel]).map(
    (each): ReadRun =>
      status === undefined
        ? (span) => ordersOfChannel(db, each, span, 'older', rowsAtOnce)
        : (span) => ordersOfStatus(db, status, each, span, 'older', rowsAtOnce),
  )
}

/** Newest first, for a filter without a text. `zone`: IANA name of the shop's zone. To be walked inside one snapshot. */
export function* walkOrders(db: ReadableDatabase, filter: OrderFilter, zone: string): Generator<Order> {
  const { from, to } = orderScope(filter, zone)
  const span = { above: firstMoment(from), below: firstMoment(to) }
  const runs = runsOf(db, filter).map((read) => rowsOf(read, span))
  for (const row of laidTogether(runs)) yield toOrder(row, orderItems(db, row.order_no))
}
