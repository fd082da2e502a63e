/** The Host header: exactly one, well formed. Requests without a secret must also name a host that is known to be this machine (DNS rebinding). */

import { isIP, isIPv6 } from 'node:net'
import { hostname } from 'node:os'
import type { ExchangeContext, Stage } from './exchange.ts'
import { headerValues } from './headers.ts'
import { Refused } from './refused.ts'

/** `host [":" port]` without user info; an underscore is not of DNS, but Windows machines have it. */
const hostForm = /^(?:\[(?<ipv6>[0-9a-f:.]{2,45})\]|(?<name>[a-z0-9](?:[a-z0-9._-]{0,252}[a-z0-9.])?))(?::\d{1,5})?$/i

/** The name in a Host header in lower case without port, brackets and a final dot; null when it is not well formed. */
export function hostName(header: string): string | null {
  const { ipv6, name } = hostForm.exec(header)?.groups ?? {}
  if (ipv6 !== undefined) return isIPv6(ipv6) ? ipv6.toLowerCase() : null
  return name?.toLowerCase().replace(/\.$/, '') ?? null
}

/** Whether a well-formed name means this machine by itself, or is among the shop's own public names. */
export function isKnownHost(name: string, publicNames: readonly string[]): boolean {
  if (isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || name.endsWith('.local')) return true
  return name === hostname().toLowerCase() || publicNames.some((known) => known.toLowerCase() === name)
}

/** The request's host name. Throws `invalid` when there is none, several or a malformed one. */
export function nameOfHost(ctx: ExchangeContext): string {
  const [header, ...others] = headerValues(ctx.req, 'host')
  const name = header === undefined || others.length > 0 ? null : hostName(header)
  if (name === null) throw new Refused('invalid', { text: 'Exactly one well-formed Host header is needed' })
  return name
}

/** Lets only a well-formed Host pass. Any name will do here: what follows asks for the secret, which no web page has. */
export const host: Stage = (ctx, next) => {
  nameOfHost(ctx)
  return next()
}
