/** Keeps one machine of the network from taking all connections; the loopback is not counted, since a tunnel's senders all come from it. */

import type { Socket } from 'node:net'
import { isLoopback, plainAddress } from './address.ts'

export const mostConnections = 128
const mostPerAddress = 48

export type Connections = Readonly<{
  /** False, and the socket is closed, when its address has too many already. */
  admit: (socket: Socket) => boolean
}>

export function countConnections(): Connections {
  const counts = new Map<string, number>()

  function release(address: string): void {
    const left = (counts.get(address) ?? 1) - 1
    if (left > 0) counts.set(address, left)
    else counts.delete(address)
  }

  return {
    admit: (socket) => {
      const address = plainAddress(socket.remoteAddress)
      if (address === null || isLoopback(address)) return true
      const count = (counts.get(address) ?? 0) + 1
      if (count > mostPerAddress) {
        socket.destroy()
        return false
      }
      counts.set(address, count)
      socket.once('close', () => release(address))
      return true
    },
  }
}
