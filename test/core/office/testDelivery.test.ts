import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDelivery } from '../../../main/core/office/testDelivery.ts'

let status = 200
const heard: { headers: IncomingHttpHeaders; body: string }[] = []
const door = createServer(async (request, response) => {
  const body = (await request.toArray()).join('')
  heard.push({ headers: request.headers, body })
  response.writeHead(status).end()
})
const url = () => `http://127.0.0.1:${(door.address() as AddressInfo).port}/webhook`

beforeAll(() => new Promise<void>((done) => door.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise((done) => door.close(done)))

test('the test order goes to the door with the secret and a key of its own each time', async () => {
  const send = testDelivery({ url, secret: () => 'the-secret' })
  expect(await send()).toEqual({ orderNo: 'TEST-001' })
  await send()
  const [first, second] = heard
  expect(first?.headers['x-webhook-secret']).toBe('the-secret')
  expect(JSON.parse(first?.body ?? '')).toMatchObject({ type: 'order.created', order: { orderNo: 'TEST-001' } })
  expect(first?.headers['webhook-id']).not.toBe(second?.headers['webhook-id'])
})

test('a door that does not take it, or is not there, is said', async () => {
  status = 503
  const secret = () => 'the-secret'
  await expect(testDelivery({ url, secret })()).rejects.toMatchObject({ code: 'storage_busy', detail: { status: 503 } })
  const nowhere = () => 'http://127.0.0.1:1/webhook'
  await expect(testDelivery({ url: nowhere, secret })()).rejects.toMatchObject({ code: 'storage_busy' })
})

test('without a secret nothing is sent', async () => {
  const before = heard.length
  await expect(testDelivery({ url, secret: () => null })()).rejects.toMatchObject({ code: 'secret_missing' })
  expect(heard).toHaveLength(before)
})
