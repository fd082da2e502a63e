/** How an address of a peer is written down. */

const mappedIpv4 = '::ffff:'

/** An IPv4 peer on a dual-stack socket is shown as IPv4. Null when the socket is already gone. */
export function plainAddress(address: string | undefined): string | null {
  if (address === undefined) return null
  return address.startsWith(mappedIpv4) && address.includes('.') ? address.slice(mappedIpv4.length) : address
}

export const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.')
