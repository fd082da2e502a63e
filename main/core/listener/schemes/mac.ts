/** HMAC-SHA256 over the raw bytes, compared in a time that tells nothing of where or which one differs. */

import { createHmac, timingSafeEqual } from 'node:crypto'

export const macLength = 32

const macOf = (key: Buffer, content: readonly (string | Buffer)[]): Buffer => {
  const hmac = createHmac('sha256', key)
  for (const part of content) hmac.update(part)
  return hmac.digest()
}

/** Whether one of `macs`, each `macLength` bytes, was made with one of `keys`. Every pair is compared, found or not. */
export function isSigned(content: readonly (string | Buffer)[], macs: readonly Buffer[], keys: readonly Buffer[]): boolean {
  let isFound = false
  for (const key of keys) {
    const right = macOf(key, content)
    for (const mac of macs) isFound = timingSafeEqual(right, mac) || isFound
  }
  return isFound
}
