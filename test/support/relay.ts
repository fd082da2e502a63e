/** A bad cable between a client and a server on this machine: it can be cut at any byte, pulled out, or go silent without being cut. */

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'

export type Relay = Readonly<{
  port: number
  /** Cuts every connection now. */
  cut: () => void
  /** The next connections are cut after this many bytes of answers each; null lets them live. */
  cutAfter: (bytes: number | null) => void
  /** From now on nothing passes any more on the present connections, and neither end hears of it. */
  mute: () => void
  /** Where new connections lead to. */
  lead: (port: number) => void
  close: () => Promise<void>
}>

const addressOf = (server: Server): string => `127.0.0.1:${(server.address() as AddressInfo).port}`

/** A fetch names the relay as its host; the server answers to its own name only. */
const named = (bytes: Buffer, relay: string, office: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(relay, office), 'latin1')

export async function openRelay(target: number): Promise<Relay> {
  let goal = target
  let limit: number | null = null
  const pairs = new Set<readonly [Socket, Socket]>()

  const server = createServer((client) => {
    const office = connect(goal, '127.0.0.1')
    const pair = [client, office] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      for (const socket of pair) socket.destroy()
    }
    for (const socket of pair) socket.on('error', end).on('close', end)
    client.on('data', (bytes: Buffer) => void office.write(named(bytes, addressOf(server), `127.0.0.1:${goal}`)))
    let left = limit
    office.on('data', (bytes: Buffer) => {
      if (left === null) return void client.write(bytes)
      const part = bytes.subarray(0, left)
      left -= part.length
      client.write(part, () => left === 0 && end())
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    cutAfter: (bytes) => {
      limit = bytes
    },
    mute: () => {
      for (const [client, office] of pairs) {
        client.removeAllListeners('data').pause()
        office.removeAllListeners('data').pause()
      }
    },
    lead: (port) => {
      goal = port
    },
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
