/** A person takes a phone order (接單): the first one does, and a later one learns who was first. */

import type { Order } from '../../../shared/domain/entities.ts'
import { Fault } from '../base/fault.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { takeCall } from '../storage/tables/calls.ts'
import { nextRevision } from '../storage/tables/counters.ts'
import { orderItems } from '../storage/tables/orderItems.ts'
import { orderByNo, toOrder } from '../storage/tables/orders.ts'

/** `by`: the person's name; `at`: integer ms UTC; `sourceAddress`: where the person sits, if known. */
export type Acknowledgement = Readonly<{ orderNo: string; by: string; at: number; sourceAddress: string | null }>

const refusal = (db: WritableDatabase, orderNo: string): Fault => {
  const order = orderByNo(db, orderNo)
  if (order === undefined) return new Fault('not_found', `There is no order ${orderNo}`, { detail: { orderNo } })
  const { acknowledged_by: by, acknowledged_at: at } = order
  if (by === null)
    return new Fault('invalid', `Order ${orderNo} did not come by phone`, { detail: { orderNo, channel: order.channel } })
  return new Fault('conflict', `Order ${orderNo} was taken already`, { detail: { by, at } })
}

/** Returns the order as taken. Faults: `conflict` with `{by, at}` of the first person, `not_found`, `invalid` for an order that is no call. */
export const acknowledge = (db: WritableDatabase, { orderNo, by, at }: Acknowledgement): Order => {
  const row = takeCall(db, { orderNo, by, at, revision: nextRevision(db) })
  if (row === undefined) throw refusal(db, orderNo)
  return toOrder(row, orderItems(db, orderNo))
}
