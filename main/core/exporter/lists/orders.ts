/** Orders as rows: one for each line, the order's own fields repeated, so that a sorted or filtered file still says whose line it is. Its amount stands once, so that the column adds up. */

import type { OrderFilter } from '../../../../shared/contract/lists.ts'
import type { Order, OrderLine } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { countOrders } from '../../storage/lists/orderCounts.ts'
import { listOrders } from '../../storage/lists/orders.ts'
import { walkOrders } from '../../storage/lists/orderWalk.ts'
import type { Column, Row, Sheet } from '../sheet.ts'
import { paged, pagesOf, rowPages } from '../walk.ts'
import { type ExportWords, wordFor } from '../words.ts'

const columnsOf = ({ orders: words }: ExportWords): Column[] => [
  { heading: words.orderNo, kind: 'text', width: 20 },
  { heading: words.orderedAt, kind: 'moment', width: 19 },
  { heading: words.customerId, kind: 'text', width: 14 },
  { heading: words.customerName, kind: 'text', width: 14 },
  { heading: words.customerPhone, kind: 'text', width: 16 },
  { heading: words.customerAddress, kind: 'text', width: 36 },
  { heading: words.productName, kind: 'text', width: 20 },
  { heading: words.quantity, kind: 'count', width: 8 },
  { heading: words.unitPrice, kind: 'money', width: 10 },
  { heading: words.subtotal, kind: 'money', width: 10 },
  { heading: words.totalAmount, kind: 'money', width: 12 },
  { heading: words.deliveryDate, kind: 'date', width: 12 },
  { heading: words.note, kind: 'text', width: 28 },
  { heading: words.status, kind: 'text', width: 10 },
  { heading: words.channel, kind: 'text', width: 8 },
  { heading: words.takenBy, kind: 'text', width: 12 },
  { heading: words.takenAt, kind: 'moment', width: 19 },
]

const subtotalOf = ({ quantity, unitPriceCents }: OrderLine): number | null =>
  unitPriceCents === null ? null : quantity * unitPriceCents

const rowsOf =
  ({ states, channels }: ExportWords) =>
  (order: Order): Row[] => {
    const before = [
      order.orderNo,
      order.createdAt,
      order.customerId,
      order.customerName,
      order.customerPhone,
      order.customerAddress,
    ]
    const behind = [
      order.deliveryDate,
      order.note,
      wordFor(states, order.status),
      channels[order.channel],
      order.acknowledgedBy,
      order.acknowledgedAt,
    ]
    if (order.lines.length === 0) return [[...before, null, null, null, null, order.totalCents, ...behind]]
    return order.lines.map((line, index) => [
      ...before,
      line.productName,
      line.quantity,
      line.unitPriceCents,
      subtotalOf(line),
      index === 0 ? order.totalCents : null,
      ...behind,
    ])
  }

/** Under a text the counts are near the truth only. */
const totalOf = (db: ReadableDatabase, filter: OrderFilter, zone: string): number | null => {
  if (filter.text) return null
  const counts = countOrders(db, { filter }, { zone })
  return filter.status === undefined ? Object.values(counts).reduce((sum, count) => sum + count, 0) : (counts[filter.status] ?? 0)
}

/** Newest first, as on the screen. */
export const orderSheet = (db: ReadableDatabase, filter: OrderFilter, words: ExportWords, zone: string): Sheet => ({
  name: words.lists.orders,
  columns: columnsOf(words),
  total: totalOf(db, filter, zone),
  pages: rowPages(
    filter.text ? pagesOf((request) => listOrders(db, { ...request, filter }, { zone })) : paged(walkOrders(db, filter, zone)),
    rowsOf(words),
  ),
})
