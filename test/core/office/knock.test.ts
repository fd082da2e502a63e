import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { knockAt } from '../../../main/core/office/knock.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const portOf = async (server: ReturnType<typeof createServer>): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return bound.port
}

test('a door that is open to every address is reached at this machine, and a troubled answer is one', async () => {
  const port = await portOf(createHttp((_request, response) => response.writeHead(503).end()))
  expect(await knockAt('0.0.0.0')(port)).toBe(true)
})

test('a closed port is no door', async () => {
  const server = createHttp()
  const port = await portOf(server)
  await new Promise((resolve) => server.close(resolve))
  expect(await knockAt('127.0.0.1')(port)).toBe(false)
})

test('a socket that hangs up without a word is no door', async () => {
  const port = await portOf(createServer((socket) => socket.destroy()))
  expect(await knockAt('127.0.0.1')(port)).toBe(false)
})
