/** The phone orders as calls, newest first: who took which after how long, and the figures of the shop's today. */

import type { CallFigures, CallFilter } from '../../../../shared/contract/calls.ts'
import type { Page } from '../../../../shared/contract/paging.ts'
import type { Order } from '../../../../shared/domain/entities.ts'
import { dateOfInstant } from '../../../../shared/domain/moments.ts'
import { endOfDay, startOfDay } from '../../../../shared/domain/shopDays.ts'
import type { ReadableDatabase } from '../handles.ts'
import { orderText } from '../search/orders.ts'
import { areFound, termsOf } from '../search/terms.ts'
import { type Query, sql } from '../sql.ts'
import { countWaitingCalls } from '../tables/calls.ts'
import { orderItems } from '../tables/orderItems.ts'
import { type OrderRow, orderColumns, toOrder } from '../tables/orders.ts'
import { readPair, writeCursor } from './cursor.ts'
import { firstMoment, type Moment } from './orderQueries.ts'
import { type PageRequest, pageOf, type Start, startOf } from './page.ts'

const kind = 'ch'
const cursorOf = (row: OrderRow) => writeCursor(kind, [row.created_at, row.seq])

/** So many rows are looked at for one page, some 30 ms; then the page ends early and its cursor goes on from there. */
const longestLook = 2_000

type Span = Readonly<{ above: Moment; below: Moment }>
type Ends = [aboveAt: number, aboveSeq: number, belowAt: number, belowSeq: number]

export const callRun: Readonly<Record<Start['direction'], Query<Ends, OrderRow>>> = {
  older: sql`
    SELECT ${orderColumns} FROM orders INDEXED BY orders_by_channel
    WHERE channel = 'phone' AND (created_at, seq) > (?, ?) AND (created_at, seq) < (?, ?) ORDER BY created_at DESC, seq DESC`,
  newer: sql`
    SELECT ${orderColumns} FROM orders INDEXED BY orders_by_channel
    WHERE channel = 'phone' AND (created_at, seq) > (?, ?) AND (created_at, seq) < (?, ?) ORDER BY created_at, seq`,
}

const earlier = (a: Moment, b: Moment): Moment => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? a : b)
const later = (a: Moment, b: Moment): Moment => (earlier(a, b) === a ? b : a)

const spanOf = ({ from, to }: CallFilter, zone: string, { direction, cursor }: Start): Span => {
  const above = firstMoment(from === undefined ? 0 : startOfDay(from, zone))
  const below = firstMoment(to === undefined ? Number.MAX_SAFE_INTEGER : endOfDay(to, zone))
  if (cursor === null) return { above, below }
  const place = readPair(kind, cursor)
  return direction === 'older' ? { above, below: earlier(below, place) } : { above: later(above, place), below }
}

const isMeant = (db: ReadableDatabase, { by, isTaken, waitedSeconds, text = '' }: CallFilter) => {
  const terms = termsOf(text)
  return (row: OrderRow): boolean => {
    const { acknowledged_at: at } = row
    if (by !== undefined && row.acknowledged_by !== by) return false
    if (isTaken !== undefined && isTaken !== (at !== null)) return false
    if (waitedSeconds !== undefined && (at === null || at - row.created_at < waitedSeconds * 1000)) return false
    return terms.length === 0 || areFound(terms, orderText(db, row))
  }
}

/** One page; `zone` (IANA) says when the filter's days begin. Faults with `invalid` for a cursor of another list. */
export const listCalls = (
  db: ReadableDatabase,
  request: PageRequest & { filter: CallFilter },
  { zone }: Readonly<{ zone: string }>,
): Page<Order> => {
  const start = startOf(request)
  const { above, below } = spanOf(request.filter, zone, start)
  const isWanted = isMeant(db, request.filter)
  const rows: OrderRow[] = []
  let [last, looked]: [OrderRow | null, number] = [null, 0]
  let next: string | null = null
  for (const row of callRun[start.direction].iterate(db, ...above, ...below)) {
    if (last !== null && (rows.length === request.limit || looked === longestLook)) {
      next = cursorOf(last)
      break
    }
    if (isWanted(row)) rows.push(row)
    last = row
    looked++
  }
  return pageOf(start, { rows, next }, cursorOf, (row) => toOrder(row, orderItems(db, row.order_no)))
}

const takenSince = sql<[from: number], { name: string; taken: number; total: number; worst: number }>`
  SELECT acknowledged_by AS name, count(*) AS taken, sum(acknowledged_at - created_at) AS total,
         max(acknowledged_at - created_at) AS worst
  FROM orders INDEXED BY orders_by_channel
  WHERE channel = 'phone' AND created_at >= ? AND acknowledged_at IS NOT NULL
  GROUP BY acknowledged_by ORDER BY taken DESC, name`

/** A clock that was put back makes a wait negative; nobody waited less than nothing. */
const wait = (ms: number): number => Math.max(0, Math.round(ms))

/** Of the calls that came since the shop's day began. */
export const callFigures = (db: ReadableDatabase, { zone, now }: Readonly<{ zone: string; now: number }>): CallFigures => {
  const people = takenSince.all(db, startOfDay(dateOfInstant(now, zone), zone))
  const taken = people.reduce((sum, person) => sum + person.taken, 0)
  const total = people.reduce((sum, person) => sum + person.total, 0)
  return {
    taken,
    waiting: countWaitingCalls(db),
    averageMs: taken === 0 ? null : wait(total / taken),
    worstMs: taken === 0 ? null : wait(Math.max(...people.map(({ worst }) => worst))),
    people: people.map((person) => ({ name: person.name, taken: person.taken, averageMs: wait(person.total / person.taken) })),
  }
}
