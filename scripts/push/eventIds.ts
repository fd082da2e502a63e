/** The `webhook-id` of each event: the same in every try and every run over the same file, so that nothing is ever applied twice. */

import { createHash } from 'node:crypto'

const digits = 32

/** Made of the body and of how often the same body came before it: rows put in or taken out elsewhere in the file change nothing. */
export const eventIds = (): ((body: string) => string) => {
  const seen = new Map<string, number>()
  return (body) => {
    const digest = createHash('sha256').update(body, 'utf8').digest('hex').slice(0, digits)
    const times = (seen.get(digest) ?? 0) + 1
    seen.set(digest, times)
    return `push-${digest}-${times}`
  }
}
