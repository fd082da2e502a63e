/** Names a delivery and its bytes: the number on its receipt and the digest that proves what was received. */

import { hash, randomUUID } from 'node:crypto'

/** A UUID version 7 (RFC 9562) of an instant in ms: the time in 48 bits, then version, variant and the random bits of a version 4. */
export const newReceiptId = (at: number): string => {
  const time = Math.max(0, at).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${randomUUID().slice(15)}`
}

/** Lower-case hex SHA-256. */
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes)
