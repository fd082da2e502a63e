import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guideOrder, secret, type TempListener, tempListener, webhookPath } from '../../support/http.ts'
import { head, speak } from '../../support/rawSocket.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())

const start = head(
  `POST ${webhookPath} HTTP/1.1`,
  'Host: localhost',
  `X-Webhook-Secret: ${secret}`,
  'Content-Type: application/json',
  'Content-Length: 1000',
)

/** Sends a byte a second after `first`, for as long as the connection stands. */
const trickled = (first: string) =>
  speak(door.port, first, {
    listenMs: 20_000,
    whenOpen: (socket) => {
      const timer = setInterval(() => socket.write('x'), 1_000)
      socket.once('close', () => clearInterval(timer))
    },
  })

describe.concurrent('is closed within 12 seconds', () => {
  test.each([
    ['a connection that says nothing', () => speak(door.port, '', { listenMs: 20_000 })],
    ['headers that trickle', () => trickled('POST / HTTP/1.1\r\nHost: localhost\r\nX-A: ')],
    ['a body that trickles', () => trickled(start)],
    ['a body that never comes', () => speak(door.port, start, { listenMs: 20_000 })],
  ])('%s', { timeout: 25_000 }, async (_name, slowly) => {
    const { isClosed, ms, statuses } = await slowly()
    expect(isClosed).toBe(true)
    expect(ms).toBeLessThan(14_000) // Two seconds for a busy machine.
    expect([[], [408]]).toContainEqual(statuses)
  })

  test('while good deliveries are taken', { timeout: 25_000 }, async () => {
    for (let at = 0; at < 8; at++) {
      expect((await door.post(guideOrder(`slow ${at}`))).status).toBe(200)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  })
})
