/** People's acts on the orders of a test's database, in the fewest words. */

import { changeOrder } from '../../main/core/desk/change.ts'
import { listConflicts } from '../../main/core/desk/conflicts.ts'
import { decide } from '../../main/core/desk/decide.ts'
import { orderHistory } from '../../main/core/desk/history.ts'
import { takeBack } from '../../main/core/desk/takeBack.ts'
import type { WritableDatabase } from '../../main/core/storage/handles.ts'
import type { Decision, OrderChanges, OrderHistory } from '../../shared/contract/orderActs.ts'
import type { Order } from '../../shared/domain/entities.ts'
import type { OrderField } from '../../shared/domain/orderFields.ts'
import { start, zone } from './events.ts'

/** Whoever is at the desk of the order TEST-001; acts come an hour after its first delivery, a second apart. */
export const deskOf = (db: WritableDatabase, orderNo = 'TEST-001') => {
  let at = start + 3_600_000
  const act = (by: string) => {
    at += 1_000
    return { orderNo, by, at }
  }
  const history = (): OrderHistory => orderHistory(db, { orderNo }, { zone })
  return {
    change: (changes: OrderChanges, by = '小美'): Order => changeOrder(db, { ...act(by), changes }).value,
    takeBack: (field: OrderField, entry?: number, by = '小美'): Order => {
      const held = history().edits.find((edit) => edit.field === field)
      return takeBack(db, { ...act(by), field, entry: entry ?? held?.entry ?? 0 }).value
    },
    decide: (decisions: readonly Decision[], by = '小美'): Order => decide(db, { ...act(by), decisions }).value,
    conflicts: () => listConflicts(db).filter((conflict) => conflict.orderNo === orderNo),
    history,
  }
}
