/** A delivery made ready to be judged: its bytes, their digest, its key and its content. */

import { Fault } from '../base/fault.ts'
import { newReceiptId, sha256 } from '../base/receipt.ts'
import { contentKey } from '../storage/tables/recentContent.ts'
import type { Delivery } from './delivery.ts'

/** `dedupeKey`: `id:…`, `idem:…` or `content:<window>:<digest of the body, its type included>`. */
export type Received = Readonly<{
  delivery: Delivery
  receiptId: string
  bytes: Buffer
  sha256: string
  dedupeKey: string
  json: unknown
}>

const byteOrderMark = 0xfeff

/** The JSON of a body. Faults: `not_json`, which the listener has ruled out for a delivery. */
export const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body.charCodeAt(0) === byteOrderMark ? body.slice(1) : body)
  } catch (cause) {
    throw new Fault('not_json', 'The body is not JSON', { cause })
  }
}

const dedupeKeyOf = ({ key, receivedAt }: Delivery, digest: string): string => {
  if (key === null) return contentKey(receivedAt, digest)
  return key.kind === 'id' ? `id:${key.value}` : `idem:${key.value}`
}

export const received = (delivery: Delivery): Received => {
  const bytes = Buffer.from(delivery.body, 'utf8')
  const digest = sha256(bytes)
  return {
    delivery,
    receiptId: newReceiptId(delivery.receivedAt),
    bytes,
    sha256: digest,
    dedupeKey: dedupeKeyOf(delivery, digest),
    json: jsonOf(delivery.body),
  }
}
