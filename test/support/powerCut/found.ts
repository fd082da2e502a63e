/** What the product's own start finds in a folder, and what it has of the orders that were answered. */

import { readHead } from '../../../main/core/audit/head.ts'
import { startOffice } from '../../../main/core/audit/start.ts'
import { verifyAudit } from '../../../main/core/audit/verify.ts'
import { systemClock } from '../../../main/core/base/clock.ts'
import { dataPaths } from '../../../main/core/base/paths.ts'

export type Found = Readonly<{
  /** As the head kept beside the database sees the log, before anything is written. */
  head: string
  /** Null where the chain fits. */
  broken: unknown
  soundness: readonly unknown[]
  orders: ReadonlySet<string>
  recoveries: number
}>

export const findIn = async (folder: string): Promise<Found> => {
  const paths = dataPaths(folder)
  const { db, auditHead } = await startOffice(paths, systemClock.now())
  try {
    const numbers = db.prepare<[], string>('SELECT order_no FROM orders').pluck().all()
    return {
      head: auditHead.state,
      broken: verifyAudit(db, { head: readHead(paths.auditHead) }).broken,
      soundness: db.prepare('PRAGMA integrity_check').pluck().all(),
      orders: new Set(numbers),
      recoveries: Number(db.prepare("SELECT count(*) FROM audit_log WHERE action = 'STORAGE_RECOVERED'").pluck().get()),
    }
  } finally {
    db.close()
  }
}

export const missingFrom = ({ orders }: Found, taken: readonly string[]): string[] =>
  taken.filter((orderNo) => !orders.has(orderNo))
