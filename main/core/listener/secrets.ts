/** Compares what a sender presents with the active secrets, in a time that does not depend on where they differ. */

import { hash, timingSafeEqual } from 'node:crypto'

/** Digests have one length: `timingSafeEqual` throws on unequal ones, which would answer 500 and tell the length. */
const digest = (bytes: string | Buffer): Buffer => hash('sha256', bytes, 'buffer')

export type Secrets = Readonly<{
  areMissing: () => boolean
  /** `presented` is a header's value as Node gives it: one character for each byte. */
  isActive: (presented: string) => boolean
}>

/** `list` is asked at every request, so that a changed secret counts at once. Empty secrets do not count. */
export function activeSecrets(list: () => readonly string[]): Secrets {
  let digested: readonly string[] = []
  let digests: readonly Buffer[] = []

  function current(): readonly Buffer[] {
    const secrets = list()
    if (secrets.length !== digested.length || secrets.some((secret, at) => secret !== digested[at])) {
      digests = secrets.filter((secret) => secret !== '').map(digest)
      digested = [...secrets]
    }
    return digests
  }

  return {
    areMissing: () => current().length === 0,
    isActive: (presented) => {
      const shown = digest(Buffer.from(presented, 'latin1'))
      return current().reduce((isFound, known) => timingSafeEqual(known, shown) || isFound, false)
    },
  }
}
