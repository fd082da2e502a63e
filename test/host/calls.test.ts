/** The contract over HTTP: known failures arrive as such, faults stay inside and are written to the log once. */

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LogFields } from '../../main/core/base/log.ts'
import { silentLog } from '../../main/core/base/log.ts'
import { officeClient } from '../../renderer/bridge/client.ts'
import { failureOf } from '../../renderer/bridge/failure.ts'
import { httpLink } from '../../renderer/bridge/httpLink.ts'
import { callInit, leaked, openPageHost, type PageHost, signIn } from '../support/pageHost.ts'

let page: PageHost
let cookie: string
let faults: LogFields[]

beforeEach(async () => {
  faults = []
  page = await openPageHost({ ...silentLog, error: (_, fields = {}) => void faults.push(fields) })
  cookie = await signIn(page.host.url)
})
afterEach(() => page.close())

const client = (headers: Record<string, string> = { cookie }) => officeClient(httpLink({ url: `${page.origin}/rpc`, headers }))
const failure = (call: Promise<unknown>) => call.then(() => null, failureOf)

it('brings an answer to the page', async () => {
  expect(await client().calls.waiting()).toEqual([])
})

it('brings a known failure with its detail, and does not call it a fault', async () => {
  expect(await failure(client().calls.acknowledge({ orderNo: 'A1', by: '小美' }))).toEqual({
    code: 'conflict',
    detail: { by: '阿明' },
  })
  expect(faults).toEqual([])
})

it('keeps the words of a fault inside and writes them to the log', async () => {
  const answer = await fetch(`${page.origin}/rpc/office/status`, callInit(cookie))
  expect(await answer.text()).not.toContain('SECRET')
  expect(await failure(client().office.status())).toEqual({ code: 'internal', detail: {} })
  expect(faults).toEqual(Array(2).fill({ path: '/rpc/office/status', error: expect.objectContaining({ message: leaked }) }))
})

it('names what the way in refused', async () => {
  expect(await failure(client({}).calls.waiting())).toEqual({ code: 'unauthorized', detail: {} })
  expect(await failure(client({ cookie, origin: 'http://evil.example' }).calls.waiting())).toEqual({
    code: 'forbidden',
    detail: {},
  })
  expect(await failure(client().calls.acknowledge({ orderNo: '', by: '小美' }))).toEqual({ code: 'invalid', detail: {} })
  expect(await failure(client().calls.acknowledge({ orderNo: 'x'.repeat(300_000), by: '小美' }))).toEqual({
    code: 'too_large',
    detail: {},
  })
})

it('has no failure to tell when nobody answers', async () => {
  const url = `${page.origin}/rpc`
  await page.host.close()
  expect(await failure(officeClient(httpLink({ url, headers: { cookie } })).calls.waiting())).toBeNull()
})
