/** One token admits one browser, once; without its cookie nothing of the office is served. */

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Log } from '../../main/core/base/log.ts'
import { callInit, openPageHost, type PageHost, signIn } from '../support/pageHost.ts'

let page: PageHost
let said: string[]

beforeEach(async () => {
  said = []
  const say = (message: string, fields: object = {}) => void said.push(`${message} ${JSON.stringify(fields)}`)
  const log: Log = { info: say, warn: say, error: say }
  page = await openPageHost(log)
})
afterEach(() => page.close())

const visit = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers: { accept: 'text/html', ...headers } })

it('turns the printed address into a cookie that no script can read, and leads away from the token', async () => {
  const answer = await visit(page.host.url)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^gasdesk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
  ])
})

it('has a token of 256 random bits, another at each start', async () => {
  const other = await openPageHost()
  const token = (host: PageHost) => new URL(host.host.url).searchParams.get('token')
  expect(token(page)).toMatch(/^[\w-]{43}$/)
  expect(token(other)).not.toBe(token(page))
  await other.close()
})

it('serves the page and its reloads by the cookie', async () => {
  const cookie = await signIn(page.host.url)
  expect((await visit(`${page.origin}/`, { cookie })).status).toBe(200)
  expect((await visit(`${page.origin}/`, { cookie: `other=1; ${cookie}; more=2` })).status).toBe(200)
})

it('takes the printed address again from the browser that has the cookie', async () => {
  const cookie = await signIn(page.host.url)
  const answer = await visit(page.host.url, { cookie })
  expect([answer.status, answer.headers.get('location'), answer.headers.getSetCookie()]).toEqual([303, '/', []])
})

it('tells a second browser in Chinese what to do', async () => {
  await signIn(page.host.url)
  const answer = await visit(page.host.url)
  expect(answer.status).toBe(401)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await answer.text()).toContain('請重新啟動程式')
})

it('does not let a guess, a look-ahead or a HEAD use up the token', async () => {
  expect((await visit(`${page.origin}/?token=wrong`)).status).toBe(401)
  expect((await visit(`${page.origin}/?token=`)).status).toBe(401)
  expect((await visit(`${page.host.url}&token=x`)).status).toBe(401)
  expect((await visit(page.host.url, { 'sec-purpose': 'prefetch;prerender' })).status).toBe(403)
  expect((await fetch(page.host.url, { method: 'HEAD' })).status).toBe(401)
  expect((await visit(page.host.url)).status).toBe(303)
})

it.each(['/', '/assets/index-Ab12.js', '/favicon.svg', '/nothing'])('serves nothing of %s without the cookie', async (path) => {
  expect((await visit(`${page.origin}${path}`)).status).toBe(401)
})

it.each([
  ['no cookie', () => ''],
  ['a made-up cookie', () => `gasdesk-${page.host.port}=aaaa`],
  ['an empty cookie', () => `gasdesk-${page.host.port}=`],
])('answers a call with %s by the failure that the page knows', async (_, cookie) => {
  await signIn(page.host.url)
  const answer = await fetch(`${page.origin}/rpc/calls/waiting`, callInit(cookie()))
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ json: { code: 'FAILURE', data: { code: 'unauthorized', detail: {} } } })
})

it('forgets the cookies of an earlier start', async () => {
  const other = await openPageHost()
  const earlier = (await signIn(other.host.url)).split('=')[1]
  await other.close()
  await signIn(page.host.url)
  expect((await visit(`${page.origin}/`, { cookie: `gasdesk-${page.host.port}=${earlier}` })).status).toBe(401)
})

it('says neither token nor cookie in the log', async () => {
  const cookie = await signIn(page.host.url)
  const headers = { cookie, origin: 'http://evil.example' }
  await visit(page.host.url, headers)
  await visit(`${page.origin}/?token=wrong`)
  await fetch(`${page.origin}/rpc/office/status?token=x`, callInit(cookie))
  const token = new URL(page.host.url).searchParams.get('token') ?? ''
  expect(said.length).toBeGreaterThan(1)
  expect(said.join('\n')).not.toContain(token)
  expect(said.join('\n')).not.toContain(cookie.split('=')[1])
})
