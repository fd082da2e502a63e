/** The contract over a port: what the page asks is answered as over HTTP, and what is no call ends the port and nothing else. */

import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createRouter } from '../../main/core/api/router.ts'
import type { Log } from '../../main/core/base/log.ts'
import { type CallPort, openCallServer } from '../../main/shell/callServer.ts'
import { type OfficeClient, officeClient } from '../../renderer/bridge/client.ts'
import { failureOf } from '../../renderer/bridge/failure.ts'
import { portLink } from '../../renderer/bridge/portLink.ts'
import { type Pump, startPump } from '../../renderer/bridge/pump.ts'
import { type TempOffice, tempOffice } from '../support/office.ts'

let office: TempOffice
let client: OfficeClient
let pages: MessagePort[]
let served: MessagePort[]
let said: [string, unknown][]
let pump: Pump | null = null

/** Node's port in the manners of Electron's. */
const portMain = (port: MessagePort): CallPort => ({
  postMessage: (message) => port.postMessage(message),
  on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
    port.addEventListener(event, (heard) => listener({ data: heard instanceof MessageEvent ? heard.data : undefined })),
  start: () => port.start(),
  close: () => port.close(),
})

beforeAll(async () => {
  office = await tempOffice()
})
afterAll(() => office.close())

beforeEach(() => {
  pages = []
  served = []
  said = []
  const note = (message: string, fields: unknown = {}) => void said.push([message, fields])
  const log: Log = { info: note, warn: note, error: note }
  const serve = openCallServer({ router: createRouter(log), context: office.context, log })
  client = officeClient(
    portLink(() => {
      const { port1, port2 } = new MessageChannel()
      pages.push(port1)
      served.push(port2)
      serve(portMain(port2))
      return port1
    }),
  )
})
afterEach(async () => {
  await pump?.stop()
  pump = null
  for (const port of pages) port.close()
})

it('answers calls, and brings each failure by its code', async () => {
  expect((await client.orders.list({})).rows).toEqual([])
  const failure = (call: Promise<unknown>) => call.then(() => null, failureOf)
  expect(await failure(client.orders.get({ orderNo: 'N9' }))).toMatchObject({ code: 'not_found' })
  expect(await failure(client.orders.list({ limit: 1_000 }))).toEqual({ code: 'invalid', detail: { fields: ['limit'] } })
  expect(pages).toHaveLength(1)
  expect(said).toEqual([])
})

it('tells of changes in order, and of none twice, over ports that are cut again and again', async () => {
  const heard: string[] = []
  const { cursor } = await client.feed.cursor()
  pump = startPump({
    client,
    cursor,
    onChange: ({ id }) => heard.push(id),
    onReload: () => heard.push('reload'),
    onState: () => {},
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
  })
  const ids = Array.from({ length: 200 }, (_, number) => `N${number}`)
  for (const [place, id] of ids.entries()) {
    office.context.feed.push({ kind: 'order', id, action: 'created' })
    if (place % 40 === 7) served.at(-1)?.close()
    if (place % 40 === 27) pages.at(-1)?.close()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await vi.waitFor(() => expect(heard).toEqual(ids), { timeout: 15_000 })
  expect(pages.length).toBeGreaterThan(3)
})

it('refuses what was asked over a port that closes, and asks anew over the next', async () => {
  await client.office.status()
  const stuck = client.orders.list({})
  served[0]?.close()
  expect(await stuck.then(() => null, failureOf)).toBeNull()
  await vi.waitFor(async () => expect((await client.orders.list({})).rows).toEqual([]))
  expect(pages).toHaveLength(2)
})

it('stops what nobody waits for any more', async () => {
  const ending = new AbortController()
  const changes = await client.changes(undefined, { signal: ending.signal })
  const end = changes[Symbol.asyncIterator]()
    .next()
    .then(
      () => 'value',
      () => 'ended',
    )
  ending.abort()
  expect(await end).toBe('ended')
  expect((await client.orders.list({})).rows).toEqual([])
})

const closed = (port: MessagePort | undefined) =>
  new Promise<void>((resolve) => port?.addEventListener('close', () => resolve(), { once: true }))

it.each<[string, unknown]>([
  ['no JSON', '{'],
  ['JSON that is no message', '7'],
  ['null', 'null'],
  ['a message without a body', '{"i":"1"}'],
  ['a path of another kind', '{"i":"1","p":{"u":7}}'],
  ['an address that is none', '{"i":"1","p":{"u":"http://"}}'],
  ['an object', { i: '1', p: { u: '/orders/list' } }],
  ['nothing', undefined],
  ['a number', 7],
  ['broken bytes', new Uint8Array([255, 254, 0])],
  ['a text too long', `"${'x'.repeat(300_000)}"`],
  ['bytes too many', new Uint8Array(300_000)],
  ['a message that means to poison', '{"__proto__":{"i":"1"},"constructor":{"prototype":{}}}'],
])('closes a port on which %s is sent', async (_, message) => {
  await client.office.status()
  const end = closed(pages[0])
  pages[0]?.postMessage(message)
  await end
  expect(said.at(-1)?.[0]).toBe('a page sent what is no call')
  expect((await client.orders.list({})).rows).toEqual([])
})

it.each(['/no/such', '/', '/orders', '/__proto__/list', '/constructor'])('finds no call at %s', async (u) => {
  await client.office.status()
  const answer = new Promise<string>((resolve) => pages[0]?.addEventListener('message', ({ data }) => resolve(data)))
  pages[0]?.postMessage(JSON.stringify({ i: 'x', p: { u, b: { json: {} } } }))
  expect(JSON.parse(await answer)).toMatchObject({ i: 'x', p: { s: 404 } })
})
