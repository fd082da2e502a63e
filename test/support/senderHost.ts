/** A stand-in for the shop's door that answers as a test says and keeps what it was sent, for tests of the sender. */

import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Sent = Readonly<{ body: string; headers: IncomingHttpHeaders }>
/** `drop`: the connection is cut instead of an answer. */
export type Reply = Readonly<{ status: number; body?: string; headers?: Readonly<Record<string, string>> }> | 'drop'

export const taken: Reply = { status: 200, body: JSON.stringify({ success: true, result: { success: true, action: 'created' } }) }

export type SenderHost = Readonly<{ url: string; sent: Sent[]; close: () => void }>

/** `reply` is asked for each delivery, with its number from 0. */
export const openSenderHost = async (reply: (number: number, sent: Sent) => Reply | Promise<Reply>): Promise<SenderHost> => {
  const sent: Sent[] = []
  const server = createServer(async (request, response) => {
    const one = { body: await text(request), headers: request.headers }
    const number = sent.push(one) - 1
    const answer = await reply(number, one)
    if (answer === 'drop') request.socket.destroy()
    else response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}/api/sync/company/webhook`, sent, close }
}
