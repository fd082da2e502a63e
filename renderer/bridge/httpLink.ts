/** Carries calls over HTTP to the host that served the page; the session is its cookie, never anything that the page can read. */

import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { OfficeLink } from './client.ts'
import { cutSilence, longestSilenceMs } from './silence.ts'

export type HttpLinkOptions = Readonly<{
  /** Absolute address of the calls, e.g. `http://127.0.0.1:8788/rpc`. */
  url: string
  headers?: Record<string, string>
  silenceMs?: number
}>

export function httpLink({ url, headers = {}, silenceMs = longestSilenceMs }: HttpLinkOptions): OfficeLink {
  const plain = (request: Request, init: RequestInit) => globalThis.fetch(request, init)
  const watched = cutSilence(plain, silenceMs)
  return new RPCLink({
    url,
    headers,
    plugins: [new SimpleCsrfProtectionLinkPlugin()],
    // Only the feed speaks without being asked; a long call may be silent as long as it works.
    fetch: (request, init, _options, path) => (path[0] === 'changes' ? watched(request, init) : plain(request, init)),
  })
}
