import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guideOrder, type TempListener, tempListener, usualHeaders, webhookPath } from '../../support/http.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())

const noBrowserHeaders = ['access-control-allow-origin', 'access-control-allow-headers', 'x-powered-by', 'set-cookie', 'location']

describe('a web page may not call', () => {
  test.each([
    ['its origin', { Origin: 'https://evil.example' }],
    ['an opaque origin', { Origin: 'null' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
    ['this very address', { 'Sec-Fetch-Site': 'same-origin' }],
  ])('when it names %s', async (_name, headers) => {
    const answer = await door.post(guideOrder('P1'), headers)
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.text)).toMatchObject({ success: false, code: 'forbidden' })
  })

  test('but a program may that says it is none', async () => {
    expect((await door.post(guideOrder('P2'), { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'cors' })).status).toBe(200)
  })
})

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'QUERY'])(
  '%s on the webhook is answered 405 with Allow and no word for browsers',
  async (method) => {
    const answer = await door.send({ method, path: webhookPath, headers: { Origin: 'https://evil.example' } })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('POST')
    for (const name of noBrowserHeaders) expect(answer.headers).not.toHaveProperty(name)
  },
)

test('a trailing slash and a query are served', async () => {
  for (const path of [`${webhookPath}/`, `${webhookPath}?shop=1`]) {
    const answer = await door.send({ method: 'POST', path, headers: usualHeaders, body: JSON.stringify(guideOrder('P3')) })
    expect(answer.status).toBe(200)
  }
})

test.each([
  '/',
  '/api',
  '/api/sync/company/Webhook',
  '/api/sync/company/webhook//',
  '/api//sync/company/webhook',
  '/api/sync/company/../company/webhook',
  '/api/sync/company/%77ebhook',
  '/health/',
  '/favicon.ico',
  '/gone',
])('%s is not found: never a redirect, never gone for ever', async (path) => {
  for (const method of ['GET', 'POST']) {
    const answer = await door.send({ method, path, headers: usualHeaders, body: '{}' })
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.text)).toMatchObject({ success: false, code: 'not_found' })
  }
})

test('every answer forbids caching and sniffing', async () => {
  for (const { headers } of [await door.post(guideOrder('P4')), await door.post('{'), await door.send({ path: '/x' })]) {
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
  }
})

test('forwarded addresses are a stranger’s words and not believed', async () => {
  const forged = { 'X-Forwarded-For': '203.0.113.9', 'CF-Connecting-IP': '203.0.113.9', Forwarded: 'for=203.0.113.9' }
  expect((await door.post(guideOrder('P5'), { ...forged, 'X-Forwarded-Host': 'evil.example' })).status).toBe(200)
  expect(new Set(door.column('SELECT remote_address FROM events'))).toEqual(new Set(['127.0.0.1']))
})

describe('only JSON in UTF-8 without content encoding is taken', () => {
  test.each([
    ['text/plain'],
    ['multipart/form-data; boundary=x'],
    ['application/x-www-form-urlencoded'],
    ['application/json; charset=big5'],
    ['application/jsonx'],
    ['text/json'],
    [''],
  ])('not %j', async (type) => {
    expect((await door.post(guideOrder('P6'), { 'Content-Type': type })).status).toBe(415)
  })

  test.each([
    ['application/json'],
    ['Application/JSON;charset=UTF-8'],
    ['application/json; charset="utf-8"'],
    ['application/json ; Charset=utf8'],
    ['application/json; odata=verbose; charset=utf-8'],
  ])('but %j', async (type) => {
    expect((await door.post(guideOrder('P7'), { 'Content-Type': type })).status).toBe(200)
  })

  test.each(['gzip', 'br', 'deflate', 'identity, gzip'])('not %s', async (encoding) => {
    expect((await door.post(guideOrder('P8'), { 'Content-Encoding': encoding })).status).toBe(415)
  })

  test('but identity', async () => {
    expect((await door.post(guideOrder('P9'), { 'Content-Encoding': 'identity' })).status).toBe(200)
  })
})
