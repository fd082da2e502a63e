/** Who may use the page: the browser that first brought the token of this start. Keeps digests only, so that neither token nor cookie can be read from memory or log. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export type Session = Readonly<{
  /** The cookie to set for the right token, once; null for a wrong token and for a used one. */
  exchange: (token: string) => string | null
  /** Whether a `Cookie` header holds this session. */
  isKnown: (cookies: string | undefined) => boolean
}>

export const randomToken = (): string => randomBytes(32).toString('base64url')

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const isSame = (text: string, expected: Buffer): boolean => timingSafeEqual(digest(text), expected)

/** Cookies know no port: the name keeps two offices on one machine apart. */
const cookieName = (port: number): string => `gasdesk-${port}`

export function openSession(token: string, port: number): Session {
  const name = cookieName(port)
  const tokenDigest = digest(token)
  let sessionDigest: Buffer | null = null
  return {
    exchange: (given) => {
      if (sessionDigest !== null || !isSame(given, tokenDigest)) return null
      const secret = randomToken()
      sessionDigest = digest(secret)
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    isKnown: (cookies = '') => {
      const expected = sessionDigest
      return expected !== null && valuesOf(cookies, name).some((value) => isSame(value, expected))
    },
  }
}

const valuesOf = (cookies: string, name: string): string[] =>
  cookies
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
