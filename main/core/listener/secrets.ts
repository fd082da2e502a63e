/** Compares what a sender presents with the active secrets, in a time that does not depend on where they differ, and makes the keys of signatures. */

import { hash, timingSafeEqual } from 'node:crypto'

/** Digests have one length: `timingSafeEqual` throws on unequal ones, which would answer 500 and tell the length. */
const digest = (bytes: string | Buffer): Buffer => hash('sha256', bytes, 'buffer')

const standardPrefix = 'whsec_'
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** What Standard Webhooks' libraries make of a secret: behind `whsec_` base64, without it the text itself. Nothing for `whsec_` with something else. */
function standardKey(secret: string): readonly Buffer[] {
  if (!secret.startsWith(standardPrefix)) return [Buffer.from(secret, 'utf8')]
  const text = secret.slice(standardPrefix.length)
  const key = Buffer.from(text, 'base64')
  return base64.test(text) && key.length > 0 ? [key] : []
}

export type Secrets = Readonly<{
  areMissing: () => boolean
  /** `presented` is a header's value as Node gives it: one character for each byte. */
  isActive: (presented: string) => boolean
  /** The bytes of each active secret's text. */
  textKeys: () => readonly Buffer[]
  /** The keys of Standard Webhooks, one for each secret that can be one. */
  standardKeys: () => readonly Buffer[]
}>

type Made = Readonly<{ digests: readonly Buffer[]; text: readonly Buffer[]; standard: readonly Buffer[] }>

const madeOf = (secrets: readonly string[]): Made => ({
  digests: secrets.map(digest),
  text: secrets.map((secret) => Buffer.from(secret, 'utf8')),
  standard: secrets.flatMap(standardKey),
})

/** `list` is asked at every request, so that a changed secret counts at once. Empty secrets do not count. */
export function activeSecrets(list: () => readonly string[]): Secrets {
  let known: readonly string[] = []
  let made = madeOf([])

  function current(): Made {
    const secrets = list()
    if (secrets.length !== known.length || secrets.some((secret, at) => secret !== known[at])) {
      made = madeOf(secrets.filter((secret) => secret !== ''))
      known = [...secrets]
    }
    return made
  }

  return {
    areMissing: () => current().digests.length === 0,
    isActive: (presented) => {
      const shown = digest(Buffer.from(presented, 'latin1'))
      return current().digests.reduce((isFound, right) => timingSafeEqual(right, shown) || isFound, false)
    },
    textKeys: () => current().text,
    standardKeys: () => current().standard,
  }
}
