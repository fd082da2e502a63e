/** Settles "we sent it": what arrived of what a person pasted, or what speaks for its not having arrived. */

import type { ReceiptAnswer } from '../../../../../shared/contract/receipts.ts'
import { readEvent } from '../../../../../shared/events/readEvent.ts'
import type { ReadableDatabase } from '../../handles.ts'
import { sql } from '../../sql.ts'
import { arrivalsByDigest, arrivalsByOrder, arrivalsByReceipt, mostArrivals } from './arrivals.ts'
import { digestsOf, readPasted, valuesIn } from './pasted.ts'

type Context = Readonly<{ zone: string; now: number }>
type Told = Pick<ReceiptAnswer, 'arrivals' | 'orderNo' | 'others' | 'sha256'>

const week = 7 * 86_400_000

const turnedAwaySince = sql<[from: number, action: string], ReceiptAnswer['turnedAway'][number]>`
  SELECT reject_cause AS cause, sum(ifnull(json_extract(detail, '$.count'), 1)) AS count, max(at) AS lastAt
  FROM audit_log INDEXED BY audit_by_time WHERE at >= ? AND action = ? AND reject_cause IS NOT NULL
  GROUP BY reject_cause ORDER BY count DESC`

const oldest = sql<[], { at: number }>`SELECT received_at AS at FROM events ORDER BY id LIMIT 1`

const nothing: Told = { arrivals: [], orderNo: null, others: [], sha256: null }

/** The order of which a body speaks, by whatever name it calls the number. */
const orderSpokenOf = (body: string, context: Context): string | null => {
  const reading = readEvent(valuesIn(body), context)
  if (reading.kind === 'failed') return typeof reading.hint.orderNo === 'string' ? reading.hint.orderNo : null
  return reading.kind === 'event' && 'order' in reading.event ? (reading.event.order.orderNo ?? null) : null
}

const ofBody = (db: ReadableDatabase, body: string, context: Context): Told => {
  const digests = digestsOf(body)
  const told = { ...nothing, sha256: [...digests.keys()][0] ?? null, arrivals: arrivalsByDigest(db, digests) }
  if (told.arrivals.length > 0) return told
  const orderNo = orderSpokenOf(body, context)
  return { ...told, orderNo, others: orderNo === null ? [] : arrivalsByOrder(db, orderNo).slice(0, mostArrivals) }
}

/** A number that looks like a receipt's may be an order's all the same. */
const told = (db: ReadableDatabase, { as, text }: ReturnType<typeof readPasted>, context: Context): Told => {
  if (as === 'body') return ofBody(db, text, context)
  if (as === 'order') return { ...nothing, arrivals: arrivalsByOrder(db, text) }
  const arrivals = as === 'receipt' ? arrivalsByReceipt(db, text) : arrivalsByDigest(db, new Map([[text, null]]))
  return { ...nothing, arrivals: arrivals.length > 0 ? arrivals : arrivalsByOrder(db, text) }
}

/** `zone`: the shop's, IANA; `now`: the instant of asking. */
export const lookForReceipt = (db: ReadableDatabase, { text }: Readonly<{ text: string }>, context: Context): ReceiptAnswer => {
  const pasted = readPasted(text)
  const { arrivals, ...rest } = told(db, pasted, context)
  return {
    as: pasted.as,
    ...rest,
    arrivals: arrivals.slice(0, mostArrivals),
    isMore: arrivals.length > mostArrivals,
    turnedAway: turnedAwaySince.all(db, context.now - week, 'WEBHOOK_REJECTED'),
    since: oldest.get(db)?.at ?? null,
  }
}
