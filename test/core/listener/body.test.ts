import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { guideOrder, patiently, secret, type TempListener, tempListener, webhookPath } from '../../support/http.ts'
import { head, isAnswered, speak, statusesIn } from '../../support/rawSocket.ts'

const limit = 262_144
let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())
afterEach(async () => expect((await door.send({ path: '/health' })).status).toBe(200))

const lines = (...more: string[]) => [
  `POST ${webhookPath} HTTP/1.1`,
  'Host: localhost',
  `X-Webhook-Secret: ${secret}`,
  'Content-Type: application/json',
  ...more,
]
const orderOfSize = (bytes: number): string => {
  const order = { ...guideOrder('B1'), padding: '' }
  return JSON.stringify({ ...order, padding: 'x'.repeat(bytes - Buffer.byteLength(JSON.stringify(order))) })
}
const storedEvents = () => door.column('SELECT count(*) FROM events')[0]

describe('too large', () => {
  test('a body of the largest size is taken, one byte more is not', async () => {
    expect((await door.post(orderOfSize(limit))).status).toBe(200)
    const answer = await door.post(orderOfSize(limit + 1))
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.text)).toEqual({ success: false, code: 'too_large', error: 'The body is too large' })
  })

  test('a declared length is refused before a byte is read', async () => {
    const { statuses } = await speak(door.port, head(...lines('Content-Length: 2000000')), { isEnough: isAnswered })
    expect(statuses).toEqual([413])
  })

  test('chunks are counted', async () => {
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`
    const { statuses } = await speak(door.port, head(...lines('Transfer-Encoding: chunked')) + chunk.repeat(9), {
      isEnough: isAnswered,
    })
    expect(statuses).toEqual([413])
  })

  test('a sender that pushes 2 MB before it reads still sees its answer', async () => {
    const body = 'x'.repeat(2_000_000)
    expect((await door.post(body)).status).toBe(413)
    const { statuses } = await speak(door.port, head(...lines('Content-Length: 2000000')) + body)
    expect(statuses).toEqual([413])
  })

  test('the end of a refused body is not taken for the next request', async () => {
    const smuggled = head('GET /health HTTP/1.1', 'Host: localhost')
    const request = head(...lines(`Content-Length: ${300_000 + smuggled.length}`)) + 'x'.repeat(300_000) + smuggled
    const { statuses } = await speak(door.port, request)
    expect(statuses).toEqual([413])
  })
})

describe('cut off', () => {
  test.each([
    ['ends the stream', (end: () => void, _reset: () => void) => end()],
    ['resets the connection', (_end: () => void, reset: () => void) => reset()],
  ])('a sender that %s in the middle of the body leaves nothing behind', async (_name, leave) => {
    const before = storedEvents()
    const { text } = await speak(door.port, `${head(...lines('Content-Length: 500'))}{"type":"order.cr`, {
      whenOpen: (socket) =>
        setTimeout(
          () =>
            leave(
              () => socket.end(),
              () => socket.resetAndDestroy(),
            ),
          50,
        ),
    })
    expect([[], [400]]).toContainEqual(statusesIn(text))
    expect(storedEvents()).toBe(before)
  })

  test('it is in the audit log', async () => {
    await vi.waitFor(() => expect(door.refused().some(({ cause }) => cause === 'invalid')).toBe(true), patiently)
  })
})

describe('well sent in unusual ways', () => {
  const body = JSON.stringify(guideOrder('B2'))
  const length = `Content-Length: ${Buffer.byteLength(body)}`

  test('headers and body in separate packets', async () => {
    const { statuses } = await speak(door.port, head(...lines(length, 'Connection: close')), {
      whenOpen: (socket) => setTimeout(() => socket.write(body), 50),
    })
    expect(statuses).toEqual([200])
  })

  test('one byte at a time', async () => {
    const bytes = Buffer.from(head(...lines(length, 'Connection: close')) + body)
    const { statuses } = await speak(door.port, '', {
      whenOpen: async (socket) => {
        socket.setNoDelay(true)
        for (const byte of bytes) {
          socket.write(Buffer.from([byte]))
          await new Promise(setImmediate)
        }
      },
    })
    expect(statuses).toEqual([200])
  })

  test('in chunks', async () => {
    const chunks = [...body].map((character) => `${Buffer.byteLength(character).toString(16)}\r\n${character}\r\n`).join('')
    const { statuses } = await speak(
      door.port,
      `${head(...lines('Transfer-Encoding: Chunked', 'Connection: close'))}${chunks}0\r\n\r\n`,
    )
    expect(statuses).toEqual([200])
  })

  test('several on one connection, each answered in order', async () => {
    const one = head(...lines(length)) + body
    const last = head(...lines(length, 'Connection: close')) + body
    expect((await speak(door.port, one + one + last)).statuses).toEqual([200, 200, 200])
  })

  test('the hundredth on one connection closes it, and nothing is answered with a bare 503', async () => {
    const get = head('GET /health HTTP/1.1', 'Host: localhost')
    const { statuses, isClosed } = await speak(door.port, get.repeat(120))
    expect(statuses).toEqual(Array(100).fill(200))
    expect(isClosed).toBe(true)
  })
})

describe('asked for first (Expect)', () => {
  const body = JSON.stringify(guideOrder('B3'))
  const asking = (...more: string[]) => head(...lines(`Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close', ...more))

  test('100-continue is answered 100, and then the delivery is taken', async () => {
    const { statuses } = await speak(door.port, asking('Expect: 100-Continue'), {
      whenOpen: (socket) => socket.once('data', () => socket.write(body)),
    })
    expect(statuses).toEqual([100, 200])
  })

  test.each([
    [
      'a stranger',
      head(
        `POST ${webhookPath} HTTP/1.1`,
        'Host: localhost',
        'Content-Type: application/json',
        'Content-Length: 9',
        'Expect: 100-continue',
      ),
      401,
    ],
    ['too large a body', head(...lines('Content-Length: 2000000', 'Expect: 100-continue')), 413],
  ])('%s is refused without being invited', async (_name, request, status) => {
    const { statuses, isClosed } = await speak(door.port, request)
    expect(statuses).toEqual([status])
    expect(isClosed).toBe(true)
  })

  test('anything else cannot be expected', async () => {
    expect((await speak(door.port, asking('Expect: miracles') + body)).statuses).toEqual([417])
  })
})
