/** Every answer, good or bad, forbids what was not built into the page. */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { callInit, leaked, openPageHost, type PageHost, sendRaw, signIn } from '../support/pageHost.ts'

let page: PageHost
let cookie: string

beforeAll(async () => {
  page = await openPageHost()
  cookie = await signIn(page.host.url)
})
afterAll(() => page.close())

const strict =
  /^default-src 'none'; script-src 'self'; style-src 'self'( 'nonce-[\w-]{24}')?; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default$/

it.each([
  ['the first page', 200, '/', {}],
  ['a script', 200, '/assets/index-Ab12.js', {}],
  ['what is not there', 404, '/nothing', {}],
  ['a page that is not there', 404, '/nothing', { headers: { accept: 'text/html' } }],
  ['a stranger', 401, '/', { headers: { cookie: '' } }],
  ['a foreign origin', 403, '/', { headers: { origin: 'http://evil.example' } }],
  ['a wrong method', 405, '/', { method: 'DELETE' }],
  ['a call', 200, '/rpc/calls/waiting', callInit('')],
  ['a call that fails', 500, '/rpc/office/status', callInit('')],
  ['a call that is not there', 404, '/rpc/no/such', callInit('')],
  ['a call by GET', 405, '/rpc/calls/waiting', {}],
  ['an input that does not fit', 400, '/rpc/calls/acknowledge', callInit('', { orderNo: 1 })],
  ['a body too large', 413, '/rpc/calls/acknowledge', callInit('', 'x'.repeat(300_000))],
  ['a body that is not JSON', 400, '/rpc/calls/acknowledge', { ...callInit(''), body: '{' }],
])('%s (%i)', async (_, status, path, init: RequestInit) => {
  const answer = await fetch(`${page.origin}${path}`, {
    ...init,
    headers: { cookie, ...init.headers, ...(status === 401 ? {} : { cookie }) },
  })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-security-policy')).toMatch(strict)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
  expect(await answer.text()).not.toContain(leaked)
})

it.each([
  ['nonsense', 'NONSENSE\r\n\r\n', 400],
  ['headers too large', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: 200-maybe\r\nConnection: close\r\n\r\n', 421],
])('%s on the wire', async (_, request, status) => {
  const answer = await sendRaw(page.host.port, request)
  expect(answer).toContain(`HTTP/1.1 ${status} `)
  const policy = /content-security-policy: (.*)\r\n/i.exec(answer)?.[1]
  expect(policy).toMatch(strict)
})

it('gives each loading of the page its own nonce, where the page finds it', async () => {
  const load = async () => {
    const answer = await fetch(`${page.origin}/`, { headers: { cookie } })
    const nonce = /'nonce-([\w-]+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(await answer.text()).toContain(`<head><meta property="csp-nonce" nonce="${nonce}">`)
    return nonce
  }
  expect(await load()).not.toBe(await load())
})
