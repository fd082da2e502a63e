import { createServer } from 'node:http'
import { expect, test, vi } from 'vitest'
import { systemClock } from '../../../main/core/base/clock.ts'
import { silentLog } from '../../../main/core/base/log.ts'
import type { Delivery } from '../../../main/core/ingest/delivery.ts'
import { openListener } from '../../../main/core/listener/listener.ts'
import { guideOrder, patiently, secret, tempListener, webhookPath } from '../../support/http.ts'
import { head, speak } from '../../support/rawSocket.ts'
import { tempStore } from '../../support/store.ts'

const body = JSON.stringify(guideOrder('Z1'))
const start = head(
  `POST ${webhookPath} HTTP/1.1`,
  'Host: localhost',
  `X-Webhook-Secret: ${secret}`,
  'Content-Type: application/json',
  `Content-Length: ${Buffer.byteLength(body)}`,
)

test('closing answers what is in flight, and then nothing listens', async () => {
  const temp = await tempStore()
  const { promise: isThere, resolve: tell } = Promise.withResolvers<void>()
  const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>()
  const receive = async (delivery: Delivery) => {
    tell()
    await mayGoOn
    return temp.store.receive(delivery)
  }
  const door = await tempListener({ store: { ...temp.store, receive } }, temp)
  const answering = door.post(body)
  await isThere
  const closing = door.listener.close()
  goOn()
  const { status, headers } = await answering
  expect([status, headers.connection]).toEqual([200, 'close'])
  await closing
  await expect(door.send({ path: '/health' })).rejects.toThrow('ECONNREFUSED')
  await door.close()
})

test('a sender that does not finish is cut off after three seconds', async () => {
  const door = await tempListener()
  const unfinished = speak(door.port, start, { listenMs: 10_000 })
  await vi.waitFor(async () => expect((await door.send({ path: '/health' })).status).toBe(200), patiently)
  const startedAt = performance.now()
  await door.listener.close()
  expect(performance.now() - startedAt).toBeLessThan(8_000)
  expect((await unfinished).isClosed).toBe(true)
  await door.close()
})

test('the refusals of the last minute are written before it has closed', async () => {
  const door = await tempListener()
  for (let at = 0; at < 6; at++) await door.post('{')
  await door.listener.close()
  const counts = door.refused().map(({ detail }) => detail.count)
  expect(counts).toEqual([1, 1, 1, 3])
  await door.close()
})

test('closing twice is closing once', async () => {
  const door = await tempListener()
  await Promise.all([door.listener.close(), door.listener.close()])
  await door.close()
})

test('a port that is taken is said with its address, and no other port is opened instead', async () => {
  const temp = await tempStore()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const opening = openListener({
    store: temp.store,
    secrets: () => [secret],
    clock: systemClock,
    log: silentLog,
    host: '127.0.0.1',
    port,
    source: 'company',
    about: () => ({ version: '1' }),
  })
  await expect(opening).rejects.toMatchObject({
    name: 'Fault',
    code: 'conflict',
    detail: { reason: 'EADDRINUSE', host: '127.0.0.1', port },
  })
  other.close()
  await temp.close()
})
