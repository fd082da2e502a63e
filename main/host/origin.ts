/** Whether a request comes from this machine and from the office's own page; another site in the same browser must be able neither to read nor to act. */

import type { IncomingMessage } from 'node:http'
import { BlockList } from 'node:net'
import type { FailureCode } from '../../shared/contract/failures.ts'

export type Refusal = Readonly<{ status: number; code: FailureCode; cause: string }>

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addSubnet('::ffff:127.0.0.0', 104, 'ipv6')
loopback.addAddress('::1', 'ipv6')

const isLoopback = (address = ''): boolean => loopback.check(address, address.includes(':') ? 'ipv6' : 'ipv4')

/** All values of a header as they were sent; Node joins or drops repeated ones. */
function valuesOf(request: IncomingMessage, name: string): string[] {
  const { rawHeaders } = request
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
}

/** `http://127.0.0.1:port` and `http://localhost:port`, written as a browser writes them. */
const ownOrigins = (port: number): URL[] => ['127.0.0.1', 'localhost'].map((name) => new URL(`http://${name}:${port}`))

/** The way in for a port: returns why a request may not pass, or null. */
export function guardFor(port: number): (request: IncomingMessage) => Refusal | null {
  const hosts = new Set(ownOrigins(port).map((url) => url.host))
  const origins = new Set(ownOrigins(port).map((url) => url.origin))
  return (request) => {
    if (!isLoopback(request.socket.remoteAddress)) return { status: 403, code: 'forbidden', cause: 'remote address' }
    if (!request.url?.startsWith('/')) return { status: 400, code: 'invalid', cause: 'request target' }

    const [host, ...moreHosts] = valuesOf(request, 'host')
    if (host === undefined || moreHosts.length > 0) return { status: 400, code: 'invalid', cause: 'not one host' }
    // A foreign name that resolves to this machine (DNS rebinding) is the same origin for its own page, not for us.
    if (!hosts.has(host.toLowerCase())) return { status: 421, code: 'misdirected', cause: 'foreign host' }

    if (valuesOf(request, 'origin').some((origin) => !origins.has(origin)))
      return { status: 403, code: 'forbidden', cause: 'foreign origin' }
    // Another port of 127.0.0.1 is `same-site`, and its cookies are ours. `none` is a person who typed the address.
    if (valuesOf(request, 'sec-fetch-site').some((site) => site !== 'same-origin' && site !== 'none'))
      return { status: 403, code: 'forbidden', cause: 'foreign site' }
    return null
  }
}
