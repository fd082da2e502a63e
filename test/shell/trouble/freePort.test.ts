import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePortAbove } from '../../../main/shell/trouble/freePort.ts'

let taken: Server
let port: number
beforeAll(async () => {
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => {
  taken.close()
})

it('finds a port that can really be had, and never the taken one', async () => {
  const free = await freePortAbove(port - 1, '127.0.0.1')
  expect(free).toBeGreaterThan(port)
  const server = createServer().listen(free ?? 0, '127.0.0.1')
  await once(server, 'listening')
  server.close()
})

it('finds none above the last', async () => {
  expect(await freePortAbove(65_535, '127.0.0.1')).toBeNull()
})
