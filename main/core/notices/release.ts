/** A person gives a phone order back that they took by mistake: it waits and rings again. */

import type { Order } from '../../../shared/domain/entities.ts'
import { Fault } from '../base/fault.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { releaseCall } from '../storage/tables/calls.ts'
import { nextRevision } from '../storage/tables/counters.ts'
import { orderItems } from '../storage/tables/orderItems.ts'
import { orderByNo, toOrder } from '../storage/tables/orders.ts'
import type { Acknowledgement } from './acknowledge.ts'

/** Returns the order as it waits again. Faults: `not_found`, `conflict` with `{by, at}` where somebody else holds it or nobody does. */
export const release = (db: WritableDatabase, { orderNo, by }: Acknowledgement): Order => {
  const row = releaseCall(db, { orderNo, by, revision: nextRevision(db) })
  if (row !== undefined) return toOrder(row, orderItems(db, orderNo))
  const order = orderByNo(db, orderNo)
  if (order === undefined) throw new Fault('not_found', `There is no order ${orderNo}`, { detail: { orderNo } })
  throw new Fault('conflict', `Order ${orderNo} is not held by this person`, {
    detail: { by: order.acknowledged_by, at: order.acknowledged_at },
  })
}
