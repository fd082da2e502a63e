/** Only the office's own page on this machine gets an answer: names, origins and sites that are not ours are refused before anything is done. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureStatus } from '../../shared/contract/failures.ts'
import { callInit, openPageHost, type PageHost, sendRaw, signIn } from '../support/pageHost.ts'

let page: PageHost
let cookie: string

beforeAll(async () => {
  page = await openPageHost()
  cookie = await signIn(page.host.url)
})
afterAll(() => page.close())

const get = (headers: string) =>
  sendRaw(page.host.port, `GET / HTTP/1.1\r\nCookie: ${cookie}\r\nConnection: close\r\n${headers}\r\n`)
const status = (answer: string) => Number(answer.split(' ')[1])

describe('the name by which the page is asked for', () => {
  const port = () => page.host.port

  it.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['LOCALHOST', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example', 421],
    ['localhost@evil.example', 421],
    ['evil.example#127.0.0.1', 421],
    ['127.1', 421],
    ['0.0.0.0', 421],
    ['[::1]', 421],
  ])('%s is answered with %i', async (name, expected) => {
    expect(status(await get(`Host: ${name}:${port()}\r\n`))).toBe(expected)
  })

  it('is refused with another port or none', async () => {
    expect(status(await get('Host: 127.0.0.1\r\n'))).toBe(421)
    expect(status(await get(`Host: 127.0.0.1:${port() + 1}\r\n`))).toBe(421)
  })

  it('is refused when empty, missing or said twice, in HTTP/1.0 too', async () => {
    const own = `Host: 127.0.0.1:${port()}\r\n`
    expect(status(await get('Host: \r\n'))).toBe(421)
    expect(status(await get(''))).toBe(400)
    expect(status(await get(own + own))).toBe(400)
    expect(status(await get(`${own}Host: evil.example\r\n`))).toBe(400)
    expect(status(await sendRaw(port(), `GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`))).toBe(400)
  })

  it('is not taken from an absolute request target', async () => {
    const answer = await sendRaw(
      port(),
      `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nConnection: close\r\n\r\n`,
    )
    expect(status(answer)).toBe(400)
  })
})

describe('the site that asks', () => {
  const own = () => `Host: 127.0.0.1:${page.host.port}\r\n`

  it.each([
    ['Origin: http://evil.example', 403],
    ['Origin: null', 403],
    ['Origin: http://127.0.0.1', 403],
    ['Sec-Fetch-Site: cross-site', 403],
    ['Sec-Fetch-Site: same-site', 403],
    ['Sec-Fetch-Site: same-origin', 200],
    ['Sec-Fetch-Site: none', 200],
  ])('%s is answered with %i', async (header, expected) => {
    expect(status(await get(`${own()}${header}\r\n`))).toBe(expected)
  })

  it('is refused when it is another port of this machine', async () => {
    expect(status(await get(`${own()}Origin: http://127.0.0.1:${page.host.port + 1}\r\n`))).toBe(403)
    expect(status(await get(`${own()}Origin: ${page.origin}\r\n`))).toBe(200)
  })

  it('gets no leave by a preflight', async () => {
    const answer = await fetch(`${page.origin}/rpc/calls/acknowledge`, {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example' },
    })
    expect(answer.status).toBe(403)
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('an act', () => {
  const acknowledge = (headers: Record<string, string>, body: BodyInit) =>
    fetch(`${page.origin}/rpc/calls/acknowledge`, { method: 'POST', headers: { cookie, ...headers }, body })
  const form = () => {
    const data = new FormData()
    data.set('data', JSON.stringify({ json: { orderNo: 'A1', by: '小偷' }, meta: [], maps: [] }))
    return data
  }

  it.each([
    ['its origin tells', { origin: 'http://evil.example', 'x-csrf-token': 'orpc' }],
    ['its site tells', { 'sec-fetch-site': 'cross-site', 'x-csrf-token': 'orpc' }],
    ['a neighbouring port tells', { 'sec-fetch-site': 'same-site', 'x-csrf-token': 'orpc' }],
    ['an old browser tells nothing', {}],
  ])('by a form of another site with our cookie does nothing where %s', async (_, headers) => {
    expect((await acknowledge(headers, form())).status).toBe(403)
    expect(page.acts.acknowledged).toEqual([])
  })

  it('by the page itself is done', async () => {
    const answer = await fetch(`${page.origin}/rpc/calls/acknowledge`, callInit(cookie, { orderNo: 'A2', by: '小美' }))
    expect(answer.status).toBe(failureStatus)
    expect(page.acts.acknowledged).toEqual(['A2'])
  })
})
