/** The page's socket: this machine only, and an orderly end that nobody's idle connection can hold up. */

import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listen, type PageServer } from '../../main/host/server.ts'

/** Longer than any test may take: what is waited for so long fails it. */
const forEver = 600_000

let server: PageServer
let asked: Promise<ServerResponse>

beforeEach(async () => {
  server = await listen(0)
  asked = new Promise((resolve) => server.serve((_, response) => resolve(response)))
})
afterEach(() => server.close(0))

const origin = () => `http://127.0.0.1:${server.port}/`

it('is not to be reached under this machine’s other addresses', async () => {
  const others = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  for (const { address } of others.filter(({ internal, family }) => !internal && family === 'IPv4')) {
    const [error] = await once(connect(server.port, address), 'error')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  }
})

it('says that another program has the port', async () => {
  await expect(listen(server.port)).rejects.toMatchObject({ code: 'conflict', detail: { port: server.port } })
})

it('finishes an answer under way before it closes', async () => {
  const answer = fetch(origin()).then((response) => response.text())
  const response = await asked
  const closed = server.close(forEver)
  response.end('finished')
  expect(await answer).toBe('finished')
  await closed
})

it('does not wait for a stream or for a connection on which nothing was asked', async () => {
  const spare = connect(server.port, '127.0.0.1')
  await once(spare, 'connect')
  const stream = fetch(origin())
  const response = await asked
  response.setHeader('content-type', 'text/event-stream').write(': \n\n')
  await stream
  await server.close(forEver)
})

it('cuts an answer that does not end', async () => {
  const answer = expect(fetch(origin())).rejects.toThrow()
  await asked
  await server.close(1)
  await answer
})
