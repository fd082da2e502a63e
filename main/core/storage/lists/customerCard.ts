/** A customer's orders as a habit and as an account, read from the run of the index that holds them. */

import type { CustomerCard, MonthAccount, Pace } from '../../../../shared/contract/customers.ts'
import type { Order } from '../../../../shared/domain/entities.ts'
import { dateOfInstant } from '../../../../shared/domain/moments.ts'
import { startOfDay } from '../../../../shared/domain/shopDays.ts'
import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { orderItems } from '../tables/orderItems.ts'
import { toOrder } from '../tables/orders.ts'
import { usualOf } from './caller.ts'
import { rhythmOf } from './customerPace.ts'
import { getCustomer } from './customers.ts'
import { firstMoment, type OrderSpan, ordersOfCustomer } from './orderQueries.ts'

type Now = Readonly<{ zone: string; now: number }>

/** Enough to hold a dozen days with an order, and the cancelled ones between. */
const ordersLookedAt = 40
/** What is mostly ordered is asked of fewer: habits change. */
const habitsLookedAt = 12

const ever: OrderSpan = { above: firstMoment(0), below: firstMoment(Number.MAX_SAFE_INTEGER) }

export const ordersEver = sql<[customerId: string], { orders: number; firstAt: number | null }>`
  SELECT count(*) AS orders, min(created_at) AS firstAt FROM orders INDEXED BY orders_by_customer
  WHERE customer_id = ? AND status <> 'cancelled'`

export const accountSince = sql<[customerId: string, from: number], Omit<MonthAccount, 'month'>>`
  SELECT count(*) AS orders, ifnull(sum(total_cents), 0) AS cents, count(*) - count(total_cents) AS unpriced
  FROM orders INDEXED BY orders_by_customer WHERE customer_id = ? AND created_at >= ? AND status <> 'cancelled'`

const noOrders = { orders: 0, firstAt: null }
const noAccount = { orders: 0, cents: 0, unpriced: 0 }

const latestOrders = (db: ReadableDatabase, id: string): Order[] =>
  ordersOfCustomer(db, id, {}, ever, 'older', ordersLookedAt)
    .filter(({ status }) => status !== 'cancelled')
    .map((row) => toOrder(row, orderItems(db, row.order_no)))

const paceOf = (db: ReadableDatabase, id: string, latest: readonly Order[], { zone, now }: Now): Pace => {
  const dates = latest.map(({ createdAt }) => dateOfInstant(createdAt, zone))
  const { orders, firstAt } = ordersEver.get(db, id) ?? noOrders
  return { orders, firstAt, lastAt: latest[0]?.createdAt ?? null, ...rhythmOf(dates, dateOfInstant(now, zone)) }
}

const monthOf = (db: ReadableDatabase, id: string, { zone, now }: Now): MonthAccount => {
  const month = dateOfInstant(now, zone).slice(0, 7)
  return { month, ...(accountSince.get(db, id, startOfDay(`${month}-01`, zone)) ?? noAccount) }
}

/** `zone` (IANA) and `now` (ms UTC) say which day and month it is. Faults with `not_found`. */
export const customerCard = (db: ReadableDatabase, { id }: Readonly<{ id: string }>, now: Now): CustomerCard => {
  getCustomer(db, { id })
  const latest = latestOrders(db, id)
  return {
    pace: paceOf(db, id, latest, now),
    usual: usualOf(latest.slice(0, habitsLookedAt)),
    month: monthOf(db, id, now),
  }
}
