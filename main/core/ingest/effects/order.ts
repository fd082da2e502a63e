/** What an order event does: the order with its lines, and the customer whom it names. */

import type { Change } from '../../../../shared/contract/changes.ts'
import type { Channel } from '../../../../shared/domain/entities.ts'
import { timeSaid } from '../../../../shared/events/saidAt.ts'
import { ringsFor } from '../../notices/ring.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { nextRevision } from '../../storage/tables/counters.ts'
import { putFieldConflict, removeFieldConflict } from '../../storage/tables/fieldConflicts.ts'
import { insertOrderItems, type OrderItemRow, orderItems, replaceOrderItems } from '../../storage/tables/orderItems.ts'
import { confirmOrder, insertOrder, type OrderRow, orderByNo, updateOrder } from '../../storage/tables/orders.ts'
import { type Arrival, type Effected, labelOf } from '../arrival.ts'
import type { NumberedOrderEvent } from '../callNumber.ts'
import { type Edit, hear } from '../corrections.ts'
import { dropUnusedNameless } from '../nameless.ts'
import { linkCustomer } from '../orderCustomer.ts'
import {
  editOf,
  type HeardField,
  type Merged,
  mayReplace,
  merge,
  type Origin,
  originAfter,
  originOfWord,
  originsText,
  readOrigins,
} from '../origins.ts'
import { retellCustomer } from '../retelling.ts'
import { blankOrder, isSameLines, itemRows, lineWords, type OrderValues, patchOf, valuesOf } from './orderFields.ts'

/** An order as an event leaves it. `lines`: the new ones, or null where they stay. */
type Draft = Readonly<{ merged: Merged<OrderValues>; lines: readonly OrderItemRow[] | null; isStale: boolean }>

const draft = (db: WritableDatabase, stored: OrderRow | undefined, event: NumberedOrderEvent, arrival: Arrival): Draft => {
  const origin = originOfWord(arrival, timeSaid(event.order, event, arrival.now))
  const origins = stored === undefined ? {} : readOrigins(stored.origins)
  const merged = merge(stored === undefined ? blankOrder : valuesOf(stored), origins, patchOf(event.order), () => origin)
  const { orderNo, items } = event.order
  const takesLines = items !== undefined && mayReplace(origins.items, origin)
  const isStale = merged.offered + (items === undefined ? 0 : 1) > 0 && merged.taken === 0 && !takesLines
  if (!takesLines) return { merged, lines: null, isStale }
  const lines = itemRows(orderNo, items)
  const held = stored === undefined ? null : orderItems(db, orderNo)
  const edit = editOf(origins.items)
  if (edit !== null && held !== null) return { ...overEditedLines(merged, edit, origin, held, lines), isStale }
  const isNew = held === null || !isSameLines(lines, held)
  return { merged: { ...merged, origins: { ...merged.origins, items: origin } }, lines: isNew ? lines : null, isStale }
}

/** Lines that a person corrected stay, unless the company says the same; otherwise somebody decides. */
const overEditedLines = (
  merged: Merged<OrderValues>,
  edit: Edit,
  origin: Origin,
  held: readonly OrderItemRow[],
  lines: readonly OrderItemRow[],
): Pick<Draft, 'merged' | 'lines'> => {
  const heard = hear(edit, 'items', lineWords(held), lineWords(lines))
  const origins = { ...merged.origins, items: originAfter(origin, heard) }
  const isChanged = merged.isChanged || heard.end !== 'kept'
  return {
    merged: { ...merged, origins, isChanged, heard: [...merged.heard, { field: 'items', end: heard.end }] },
    lines: heard.end === 'over' ? lines : null,
  }
}

/** What a person has to decide, and what there is no more to decide about. */
const noteConflicts = (db: WritableDatabase, orderNo: string, heard: readonly HeardField[], { eventId, now }: Arrival): void => {
  for (const { field, end } of heard) {
    if (end === 'disputed') putFieldConflict(db, { order_no: orderNo, field, opened_at: now, event_id: eventId })
    if (end === 'over') removeFieldConflict(db, orderNo, field)
  }
}

/** A call of the past waits for nobody; it came in like a file. */
const channelAfter = (stored: OrderRow | undefined, event: NumberedOrderEvent, { isHistory }: Arrival): Channel => {
  if (isHistory === true) return stored?.channel ?? 'import'
  return event.type === 'phone_order.received' ? 'phone' : (stored?.channel ?? 'company')
}

const changeOf = (stored: OrderRow | undefined, event: NumberedOrderEvent, channel: Channel, { isHistory }: Arrival): Change => {
  const change = { kind: 'order', id: event.order.orderNo, action: stored === undefined ? 'created' : 'updated' } as const
  if (isHistory === true) return change
  return ringsFor(event.type, { channel, acknowledged_at: stored?.acknowledged_at ?? null }) ? { ...change, rings: true } : change
}

const write = (
  db: WritableDatabase,
  stored: OrderRow | undefined,
  content: Parameters<typeof updateOrder>[1],
  lines: Draft['lines'],
  firstAt: number,
) => {
  if (stored === undefined) {
    insertOrder(db, content, firstAt)
    insertOrderItems(db, lines ?? [])
    return
  }
  updateOrder(db, content)
  if (lines !== null) replaceOrderItems(db, content.order_no, lines)
}

/** An order of the past stands where it belongs, as far as its sender says when that was, and not among today's. */
const firstAtOf = (event: NumberedOrderEvent, { now, isHistory }: Arrival): number =>
  isHistory === true ? Math.min(timeSaid(event.order, event, now) ?? now, now) : now

const tookBack = (before: OrderRow, after: OrderValues): boolean =>
  (before.customer_name !== null && after.customer_name === null) ||
  (before.customer_phone !== null && after.customer_phone === null) ||
  (before.customer_address !== null && after.customer_address === null)

/** What the customer before and the customer now no longer hear from this order. */
export const settleCustomers = (
  db: WritableDatabase,
  stored: OrderRow | undefined,
  after: OrderValues,
  arrival: Arrival,
): readonly Change[] => {
  const before = stored?.customer_id ?? null
  if (stored === undefined || before === null) return []
  if (before === after.customer_id) return tookBack(stored, after) ? retellCustomer(db, before, arrival) : []
  const dropped = dropUnusedNameless(db, before)
  return dropped.length > 0 ? dropped : retellCustomer(db, before, arrival)
}

/** Creates the order or lays the event over it; `order.updated` for an unknown order makes it from what is there. */
export const applyOrder = (db: WritableDatabase, event: NumberedOrderEvent, arrival: Arrival): Effected => {
  const { orderNo } = event.order
  const stored = orderByNo(db, orderNo)
  const { merged, lines, isStale } = draft(db, stored, event, arrival)
  const { values } = merged
  const channel = channelAfter(stored, event, arrival)
  const label = labelOf(values.customer_name, values.customer_phone)
  if (stored !== undefined && isStale && channel === stored.channel) return { action: 'stale', label, changes: [] }
  noteConflicts(db, orderNo, merged.heard, arrival)
  const { customerId, changes } = linkCustomer(db, values, merged.origins, stored, arrival)
  const origins = originsText(merged.origins)
  const isSame = !merged.isChanged && lines === null && channel === stored?.channel && customerId === stored.customer_id
  if (isSame) {
    confirmOrder(db, orderNo, arrival.eventId, origins)
    return { action: 'updated', label, changes }
  }
  const content = { ...values, order_no: orderNo, channel, customer_id: customerId, updated_at: arrival.now }
  write(
    db,
    stored,
    { ...content, last_event_id: arrival.eventId, origins, revision: nextRevision(db) },
    lines,
    firstAtOf(event, arrival),
  )
  const settled = settleCustomers(db, stored, content, arrival)
  const action = stored === undefined ? 'created' : 'updated'
  return { action, label, changes: [changeOf(stored, event, channel, arrival), ...changes, ...settled] }
}
