/** A delivery made ready to be judged: its bytes, their digest, its key and its content. */

import { Fault } from '../base/fault.ts'
import { newReceiptId, sha256 } from '../base/receipt.ts'
import type { Delivery } from './delivery.ts'

/** `dedupeKeys`: `id:…`, `idem:…` or `content:<window>:<digest of the body, its type included>`; the first is its own, the others may name an earlier one. */
export type Received = Readonly<{
  delivery: Delivery
  receiptId: string
  bytes: Buffer
  sha256: string
  dedupeKeys: readonly [string, ...string[]]
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

/** How long the same words without a key of their own are taken for a retry: the guide's senders give up after 15 s, queues take minutes. */
export const contentWindow = 600_000

/**
 * Keys of equal words at most one window apart, the delivery's own first. They begin with the time, so that the index of keys grows at one
 * end: a digest alone would touch a cold page for each delivery (17 µs and 4 KiB of WAL).
 */
const contentKeys = (receivedAt: number, digest: string): [string, ...string[]] => {
  const key = (windows: number) =>
    `content:${(Math.floor(receivedAt / contentWindow) + windows).toString().padStart(8, '0')}:${digest}`
  return [key(0), key(-1), key(1)]
}

const dedupeKeysOf = ({ key, receivedAt }: Delivery, digest: string): [string, ...string[]] => {
  if (key === null) return contentKeys(receivedAt, digest)
  return [key.kind === 'id' ? `id:${key.value}` : `idem:${key.value}`]
}

export const received = (delivery: Delivery): Received => {
  const bytes = Buffer.from(delivery.body, 'utf8')
  const digest = sha256(bytes)
  return {
    delivery,
    receiptId: newReceiptId(delivery.receivedAt),
    bytes,
    sha256: digest,
    dedupeKeys: dedupeKeysOf(delivery, digest),
    json: jsonOf(delivery.body),
  }
}
