/** The whole way in small: what a sender posts is committed, pushed, and heard by the page that asked over HTTP; a restart loses nothing. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type BackOffice, openBackOffice } from '../../main/core/backOffice.ts'
import { systemClock } from '../../main/core/base/clock.ts'
import { silentLog } from '../../main/core/base/log.ts'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openSecrets } from '../../main/core/base/secrets.ts'
import { openSettings } from '../../main/core/base/settings.ts'
import { type Host, openHost } from '../../main/host/openHost.ts'
import { type OfficeClient, officeClient } from '../../renderer/bridge/client.ts'
import { failureOf } from '../../renderer/bridge/failure.ts'
import { httpLink } from '../../renderer/bridge/httpLink.ts'
import { type Pump, startPump } from '../../renderer/bridge/pump.ts'
import { secret, usualHeaders } from '../support/http.ts'
import { signIn } from '../support/pageHost.ts'
import { openRelay, type Relay } from '../support/relay.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: string
let office: BackOffice
let host: Host
let relay: Relay
let client: OfficeClient
let pump: Pump | null
const headers: Record<string, string> = {}

const open = async () => {
  const paths = dataPaths(folder)
  office = await openBackOffice({
    dataDir: folder,
    host: '127.0.0.1',
    port: 0,
    whenTaken: 'fail',
    settings: openSettings(paths.settings),
    secrets: openSecrets(paths.secrets, secret),
    clock: systemClock,
    log: silentLog,
    version: '0.0.0',
  })
  host = await openHost({ ...office, folder, port: 0, log: silentLog })
  headers.cookie = await signIn(host.url)
}
const close = async () => {
  await host.close()
  await office.close()
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gasdesk-office-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await open()
  relay = await openRelay(host.port)
  client = officeClient(httpLink({ url: `http://127.0.0.1:${relay.port}/rpc`, headers }))
  pump = null
})
afterEach(async () => {
  await pump?.stop()
  await relay.close()
  await close()
  await rm(folder, { recursive: true })
})

const numbers = (count: number, first = 1) => Array.from({ length: count }, (_, index) => `N${first + index}`)
const post = async (orderNo: string) => {
  const order = { orderNo, customerId: 'C1', customerName: '王小明', status: 'pending', totalAmount: 280, items: [] }
  const body = JSON.stringify({ type: 'order.created', order })
  const answer = await fetch(office.webhookUrl(), { method: 'POST', headers: usualHeaders, body })
  expect(answer.status).toBe(200)
}
/** The order numbers that the page hears of, in order. */
const listen = (cursor: string | null, onReload = () => {}) => {
  const heard: string[] = []
  const onChange: Parameters<typeof startPump>[0]['onChange'] = ({ kind, id }) => kind === 'order' && heard.push(id)
  pump = startPump({ client, cursor, onChange, onReload, onState: () => {}, wait: () => after(5) })
  return heard
}

it('tells the page of every order over a cable that is cut again and again, in order', async () => {
  const { cursor } = await client.feed.cursor()
  relay.cut()
  relay.cutAfter(3_333)
  const heard = listen(cursor)
  for (const orderNo of numbers(60)) await post(orderNo)
  await vi.waitFor(() => expect(heard).toEqual(numbers(60)), { timeout: 20_000 })
})

it('has the page ask for everything again after a restart, and shows what came before it', async () => {
  let reloads = 0
  const { cursor } = await client.feed.cursor()
  const heard = listen(cursor, () => void reloads++)
  await post('N1')
  await vi.waitFor(() => expect(heard).toEqual(['N1']))
  await close()
  await open()
  relay.lead(host.port)
  await vi.waitFor(() => expect(reloads).toBe(1), { timeout: 20_000 })
  await post('N2')
  await vi.waitFor(() => expect(heard).toEqual(['N1', 'N2']))
  expect((await client.orders.list({})).rows.map(({ orderNo }) => orderNo)).toEqual(['N2', 'N1'])
})

it('brings each failure of a call by its code', async () => {
  const failure = (call: Promise<unknown>) => call.then(() => null, failureOf)
  expect(await failure(client.orders.get({ orderNo: 'N9' }))).toMatchObject({ code: 'not_found' })
  expect(await failure(client.orders.list({ limit: 1_000 }))).toEqual({ code: 'invalid', detail: { fields: ['limit'] } })
})
