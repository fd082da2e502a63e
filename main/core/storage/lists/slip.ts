/** What stands on the delivery slip of an order, and when it was last printed, as the audit log says. */

import type { Print, Slip } from '../../../../shared/contract/slips.ts'
import type { ReadableDatabase } from '../handles.ts'
import { auditTags, searchedAudit } from '../search/audit.ts'
import { everything } from '../search/candidates.ts'
import { matchExpression } from '../search/match.ts'
import { fragment, sql } from '../sql.ts'
import { customerById } from '../tables/customers.ts'
import { getOrder } from './orders.ts'

const action = 'ORDER_PRINTED'

type PrintRow = Readonly<{ at: number; by: string; copy: number }>

const ofOrder = fragment`
  SELECT at, actor AS by, json_extract(detail, '$.copy') AS copy FROM audit_log
  WHERE action = 'ORDER_PRINTED' AND entity_id = ?`

/** Entries that the word index does not know yet: few, but for the hours after a large import. */
export const newestPrintQuery = sql<[orderNo: string, progress: number], PrintRow>`
  ${ofOrder} AND id > ? ORDER BY id DESC LIMIT 1`

const printAt = sql<[orderNo: string, id: number], PrintRow>`${ofOrder} AND id = ?`

const indexedPrint = (db: ReadableDatabase, orderNo: string): PrintRow | undefined => {
  const match = matchExpression([], [auditTags.action(action), auditTags.entityId(orderNo)])
  for (const { key } of searchedAudit.hits.older.all(db, match, everything.above, everything.below)) {
    const row = printAt.get(db, orderNo, key)
    if (row !== undefined) return row
  }
  return undefined
}

/** Null for an order that was never printed. */
export const lastPrint = (db: ReadableDatabase, orderNo: string): Print | null =>
  newestPrintQuery.get(db, orderNo, searchedAudit.progress(db)) ?? indexedPrint(db, orderNo) ?? null

/** Faults with `not_found`. */
export const getSlip = (db: ReadableDatabase, { orderNo }: Readonly<{ orderNo: string }>): Slip => {
  const order = getOrder(db, { orderNo })
  const customer = order.customerId === null ? undefined : customerById(db, order.customerId)
  return { order, paymentType: customer?.payment_type ?? null, lastPrint: lastPrint(db, orderNo) }
}
