/** Writes an order of a file into the books, by the same rows and for the same customers as one that the company sends; nothing rings. */

import { settleCustomers } from '../../ingest/effects/order.ts'
import { blankOrder, isSameLines, type OrderValues, valuesOf } from '../../ingest/effects/orderFields.ts'
import { linkCustomer } from '../../ingest/orderCustomer.ts'
import { type Origin, type Origins, originsText } from '../../ingest/origins.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { nextRevision } from '../../storage/tables/counters.ts'
import { insertOrderItems, type OrderItemRow, replaceOrderItems } from '../../storage/tables/orderItems.ts'
import { insertOrder, type OrderRow, updateOrder } from '../../storage/tables/orders.ts'
import { assumedStatus, type ComparedOrder, compareOrder, lineRows } from '../compare/order.ts'
import { afterFile, importOrigin, type Rule } from '../compare/rule.ts'
import type { OrderThing } from '../things/thing.ts'

/** An order as the file leaves it. `lines`: the new ones, null where they stay. */
type After = Readonly<{ values: OrderValues; origins: Origins; lines: readonly OrderItemRow[] | null }>

const afterNew = (thing: OrderThing, rule: Rule): After => {
  const said = Object.entries(thing.patch).filter(([, value]) => value !== undefined && value !== null)
  const rows = lineRows(thing)
  const origins = Object.fromEntries(said.map(([column]) => [column, importOrigin]))
  return {
    values: { ...blankOrder, status: assumedStatus(thing, rule), ...Object.fromEntries(said) },
    origins: rows.length === 0 ? origins : { ...origins, items: importOrigin },
    lines: rows,
  }
}

const afterStored = ({ stored, origins, differences, lines, held }: ComparedOrder): After | null => {
  const after = afterFile(valuesOf(stored), origins, differences)
  if (lines !== null && lines.kept === null && !isSameLines(lines.rows, held))
    return { ...after, origins: { ...after.origins, items: importOrigin }, lines: lines.rows }
  return differences.some(({ kept }) => kept === null) ? { ...after, lines: null } : null
}

/** What an old order says of its customer is as old as the order: a newer one, or the customer's own word, goes before it. */
const hearsay = (origins: Origins, at: number | null): Origins => {
  const aged: Origin = [0, at, 'import']
  return Object.fromEntries(Object.entries(origins).map(([column, origin]) => [column, origin?.[2] === 'import' ? aged : origin]))
}

const save = (
  db: WritableDatabase,
  thing: OrderThing,
  stored: OrderRow | undefined,
  { values, origins, lines }: After,
  rule: Rule,
): void => {
  const { now } = rule
  const arrival = { eventId: 0, now }
  const { customerId } = linkCustomer(db, values, hearsay(origins, thing.at), stored, arrival)
  const content = {
    ...values,
    order_no: thing.key,
    channel: stored?.channel ?? 'import',
    customer_id: customerId,
    updated_at: now,
    last_event_id: stored?.last_event_id ?? null,
    origins: originsText(origins),
    revision: nextRevision(db),
  } as const
  if (stored === undefined) {
    insertOrder(db, content, Math.min(thing.at ?? now, now))
    insertOrderItems(db, lines ?? [])
    return
  }
  updateOrder(db, content)
  if (lines !== null) replaceOrderItems(db, thing.key, lines)
  settleCustomers(db, stored, content, arrival)
}

/** False where the books have the same by now, or what they have stays. */
export const writeOrder = (db: WritableDatabase, thing: OrderThing, rule: Rule): boolean => {
  const compared = compareOrder(db, thing, rule)
  const after = compared === undefined ? afterNew(thing, rule) : afterStored(compared)
  if (after === null) return false
  save(db, thing, compared?.stored, after, rule)
  return true
}
