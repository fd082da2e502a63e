/** The addresses under which senders reach this shop. */

import { networkInterfaces } from 'node:os'

type Door = Readonly<{ host: string; port: number; path: string; publicUrls: readonly string[] }>

const everywhere = new Set(['0.0.0.0', '::'])

/** This machine's IPv4 addresses, the LAN's before the loopback. */
const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family }) => family === 'IPv4')
    .toSorted((a, b) => Number(a.internal) - Number(b.internal))
    .map(({ address }) => address)

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** Public names first, then what the listener is bound to; bound to every address, one URL each. */
export const webhookUrls = ({ host, port, path, publicUrls }: Door): string[] => {
  const hosts = everywhere.has(host) ? ownAddresses() : [host]
  return [...publicUrls.map((url) => new URL(path, url).href), ...hosts.map((name) => `http://${hostInUrl(name)}:${port}${path}`)]
}

/** The names in the public URLs, as a Host header has them. */
export const publicNames = (publicUrls: readonly string[]): string[] => publicUrls.map((url) => new URL(url).host)
