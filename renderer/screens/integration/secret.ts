/** What a secret may look like, and how a new one is made. */

/** Letters and digits that are not mistaken for each other when read aloud. */
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const madeLength = 32

export type SecretFlaw = 'tooShort' | 'tooLong' | 'badCharacters'

/** A secret travels in a header: visible ASCII only. Null when it will do. */
export function secretFlaw(secret: string): SecretFlaw | null {
  if (!/^[\x21-\x7E]*$/.test(secret)) return 'badCharacters'
  if (secret.length < 8) return 'tooShort'
  return secret.length > 200 ? 'tooLong' : null
}

/** 32 characters of 56: 185 bits. Bytes beyond the last whole multiple are thrown away, so that all letters are equally likely. */
export function makeSecret(): string {
  const fair = 256 - (256 % alphabet.length)
  let secret = ''
  while (secret.length < madeLength) {
    for (const byte of crypto.getRandomValues(new Uint8Array(madeLength))) {
      if (byte < fair && secret.length < madeLength) secret += alphabet.charAt(byte % alphabet.length)
    }
  }
  return secret
}
