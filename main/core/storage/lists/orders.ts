/** The list of orders, newest first: by time of arrival, or by order of arrival where it is searched. */

import type { OrderFilter } from '../../../../shared/contract/lists.ts'
import type { Page } from '../../../../shared/contract/paging.ts'
import { channels, type Order } from '../../../../shared/domain/entities.ts'
import { Fault } from '../../base/fault.ts'
import type { ReadableDatabase } from '../handles.ts'
import { termsOf } from '../search/terms.ts'
import { fieldConflicts } from '../tables/fieldConflicts.ts'
import { fieldOf } from '../tables/orderFields.ts'
import { orderItems } from '../tables/orderItems.ts'
import { type OrderRow, orderByNo, toOrder } from '../tables/orders.ts'
import { readPair, writeCursor } from './cursor.ts'
import { firstMoment, type Moment, type OrderSpan, ordersOfChannel, ordersOfCustomer, ordersOfStatus } from './orderQueries.ts'
import { type OrderScope, orderScope } from './orderScope.ts'
import { foundOrders } from './orderSearch.ts'
import { type Found, keyCursor, type PageRequest, pageOf, type Start, startOf, withoutSurplus } from './page.ts'

const byTime = 'ot'
const byArrival = 'oa'

const timeCursor = (row: OrderRow) => writeCursor(byTime, [row.created_at, row.seq])
const arrivalCursor = keyCursor<OrderRow>(byArrival, (row) => row.seq)

/** Conflicts are named as the page names fields. */
const show =
  (db: ReadableDatabase) =>
  (row: OrderRow): Order => {
    const order = toOrder(row, orderItems(db, row.order_no))
    const conflicts = fieldConflicts(db, row.order_no).flatMap(({ field }) => fieldOf(field) ?? [])
    return conflicts.length === 0 ? order : { ...order, conflicts }
  }

const earlier = (a: Moment, b: Moment): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])

/** The days of the scope, cut off at the cursor. */
const spanOf = ({ from, to }: OrderScope, { direction, cursor }: Start): OrderSpan => {
  const span = { above: firstMoment(from), below: firstMoment(to) }
  if (cursor === null) return span
  const place = readPair(byTime, cursor)
  if (direction === 'older') return { ...span, below: earlier(place, span.below) ? place : span.below }
  return { ...span, above: earlier(span.above, place) ? place : span.above }
}

/** Reads each channel from its own run of an index and lays the runs together: no filter ever leaves SQLite to sort or to search. */
const rowsByTime = (db: ReadableDatabase, scope: OrderScope, start: Start, limit: number): OrderRow[] => {
  const span = spanOf(scope, start)
  const { customerId, status, channel } = scope
  if (customerId !== undefined) return ordersOfCustomer(db, customerId, scope, span, start.direction, limit)
  const runs = (channel === undefined ? channels : [channel]).map((each) =>
    status === undefined
      ? ordersOfChannel(db, each, span, start.direction, limit)
      : ordersOfStatus(db, status, each, span, start.direction, limit),
  )
  if (runs.length === 1) return runs.flat()
  const sign = start.direction === 'older' ? -1 : 1
  return runs.flat().sort((a, b) => sign * (a.created_at - b.created_at || a.seq - b.seq))
}

const foundByTime = (db: ReadableDatabase, scope: OrderScope, start: Start, limit: number): Found<OrderRow> =>
  withoutSurplus(rowsByTime(db, scope, start, limit + 1), limit, timeCursor)

/** One page; `zone` (IANA) says when the filter's days begin. Faults with `invalid` for a cursor of another list or order. */
export const listOrders = (
  db: ReadableDatabase,
  request: PageRequest & { filter: OrderFilter },
  { zone }: Readonly<{ zone: string }>,
): Page<Order> => {
  const start = startOf(request)
  const scope = orderScope(request.filter, zone)
  const terms = termsOf(request.filter.text ?? '')
  if (terms.length === 0) return pageOf(start, foundByTime(db, scope, start, request.limit), timeCursor, show(db))
  const found = foundOrders(db, scope, terms, start, request.limit, byArrival)
  return pageOf(start, found, arrivalCursor, show(db))
}

/** Faults with `not_found`. */
export const getOrder = (db: ReadableDatabase, { orderNo }: Readonly<{ orderNo: string }>): Order => {
  const row = orderByNo(db, orderNo)
  if (row === undefined) throw new Fault('not_found', `There is no order ${orderNo}`, { detail: { orderNo } })
  return show(db)(row)
}
