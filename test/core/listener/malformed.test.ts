import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { guideOrder, secret, type TempListener, tempListener, webhookPath } from '../../support/http.ts'
import { head, isAnswered, speak } from '../../support/rawSocket.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())
afterEach(async () => {
  expect((await door.post(guideOrder('after'))).status).toBe(200)
  expect(door.column("SELECT count(*) FROM events WHERE type <> 'order.created'")).toEqual([0])
})

const start = `POST ${webhookPath} HTTP/1.1\r\nHost: localhost\r\nX-Webhook-Secret: ${secret}\r\nContent-Type: application/json\r\n`

describe('is answered 400 and the connection closed', () => {
  test.each([
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -1\r\n\r\n'],
    ['a length that is no number', 'Content-Length: two\r\n\r\n{}'],
    ['a chunk whose size is no number', 'Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n'],
    ['a folded header', 'X-Long: a\r\n b\r\nContent-Length: 2\r\n\r\n{}'],
    ['a bare line feed', 'X-A: a\nContent-Length: 2\r\n\r\n{}'],
    ['NUL in a header', 'X-A: a\0b\r\nContent-Length: 2\r\n\r\n{}'],
    ['ESC in a header', 'X-A: a\x1b[31mb\r\nContent-Length: 2\r\n\r\n{}'],
    ['a space before the colon', 'X-A : a\r\nContent-Length: 2\r\n\r\n{}'],
    ['chunks named twice', 'Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n'],
  ])('%s', async (_name, rest) => {
    const { statuses, isClosed } = await speak(door.port, start + rest)
    expect([[400], [415]]).toContainEqual(statuses)
    expect(isClosed).toBe(true)
  })

  test.each([
    ['a TLS greeting', Buffer.from('16030100c8010000c40303', 'hex')],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['an unknown version', 'GET / HTTP/9.9\r\nHost: a\r\n\r\n'],
    ['bytes', Buffer.from([0, 255, 1, 254, 13, 10, 13, 10])],
    ['a proxy protocol line', 'PROXY TCP4 203.0.113.9 10.0.0.1 1 2\r\n'],
  ])('%s', async (_name, bytes) => {
    const { statuses, isClosed } = await speak(door.port, bytes)
    expect([[400], []]).toContainEqual(statuses)
    expect(isClosed).toBe(true)
  })
})

describe('is answered 431', () => {
  test.each([
    ['a header block of 17 KiB', head('GET /health HTTP/1.1', 'Host: localhost', `X-A: ${'a'.repeat(17_000)}`)],
    ['an address of 17 KiB', head(`GET /${'a'.repeat(17_000)} HTTP/1.1`, 'Host: localhost')],
    ['1,500 headers', head('GET /health HTTP/1.1', 'Host: localhost', ...Array(1_500).fill('A: b'))],
    ['64 headers', head(`POST ${webhookPath} HTTP/1.1`, 'Host: localhost', 'Content-Length: 0', ...Array(62).fill('A: b'))],
  ])('%s', async (_name, bytes) => {
    expect((await speak(door.port, bytes, { isEnough: isAnswered })).statuses).toEqual([431])
  })
})

test('a refusal before the request is even read is in the audit log', async () => {
  expect(door.listener.refusals().byCause.invalid).toBeGreaterThan(5)
  expect(door.refused().some(({ cause, detail }) => cause === 'invalid' && detail.path === '')).toBe(true)
})

test('CONNECT is closed', async () => {
  const { statuses, isClosed } = await speak(door.port, head('CONNECT example.com:443 HTTP/1.1', 'Host: example.com:443'))
  expect([statuses.length === 0 || (statuses[0] ?? 0) >= 400, isClosed]).toEqual([true, true])
})

test('a web socket is not opened', async () => {
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ]
  const get = await speak(door.port, head(`GET ${webhookPath} HTTP/1.1`, 'Host: localhost', ...upgrade), { isEnough: isAnswered })
  expect(get.statuses).toEqual([405])
  const post = await speak(door.port, `${start}${upgrade.join('\r\n')}\r\nContent-Length: 2\r\n\r\n{}`, { isEnough: isAnswered })
  expect(post.statuses).toEqual([400])
})

test('an offer of HTTP/2, as Java makes it, is passed over and the delivery taken', async () => {
  const body = JSON.stringify(guideOrder('M1'))
  const offer = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n'
  const { statuses } = await speak(door.port, `${start}${offer}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, {
    isEnough: isAnswered,
  })
  expect(statuses).toEqual([200])
})

test('an absolute address, as a proxy sends it, is served', async () => {
  const body = JSON.stringify(guideOrder('M2'))
  const request = start.replace('POST /', 'POST http://localhost/')
  const { statuses } = await speak(door.port, `${request}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, {
    isEnough: isAnswered,
  })
  expect(statuses).toEqual([200])
})

test('what follows a good request may be broken: the good one is answered as stored', async () => {
  const body = JSON.stringify(guideOrder('M3'))
  const { statuses, isClosed } = await speak(
    door.port,
    `${start}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\0\0rubbish\r\n\r\n`,
  )
  expect(statuses).toEqual([200])
  expect(isClosed).toBe(true)
})
