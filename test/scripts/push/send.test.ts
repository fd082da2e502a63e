import { afterEach, describe, expect, it } from 'vitest'
import { openGate } from '../../../scripts/push/gate.ts'
import { guidePatience, readRetryAfter } from '../../../scripts/push/patience.ts'
import { type SendOptions, send } from '../../../scripts/push/send.ts'
import { Stopped } from '../../../scripts/push/state.ts'
import { openSenderHost, type Reply, type SenderHost, taken } from '../../support/senderHost.ts'

let host: SenderHost | undefined
afterEach(() => host?.close())

const waited: [string, number][] = []
const sendTo = async (replies: readonly Reply[], more: Partial<SendOptions> = {}) => {
  waited.length = 0
  host = await openSenderHost((number) => replies[number] ?? taken)
  const options: SendOptions = {
    url: host.url,
    secret: '密鑰 of a shop',
    isHistory: true,
    gate: openGate(0),
    patience: guidePatience(() => 0, 2),
    signal: new AbortController().signal,
    waits: (reason, ms) => waited.push([reason, ms]),
    ...more,
  }
  return send(options, 'push-1', '{"type":"x"}')
}

describe('one event', () => {
  it('is sent with its id, the secret and the mark of history, byte for byte', async () => {
    expect(await sendTo([])).toEqual({ kind: 'taken', action: 'created' })
    expect(host?.sent).toMatchObject([{ body: '{"type":"x"}', headers: { 'webhook-id': 'push-1', 'x-webhook-history': '1' } }])
    expect(Buffer.from(String(host?.sent[0]?.headers['x-webhook-secret']), 'latin1').toString('utf8')).toBe('密鑰 of a shop')
  })

  it('of today carries no mark', async () => {
    await sendTo([], { isHistory: false })
    expect(host?.sent[0]?.headers).not.toHaveProperty('x-webhook-history')
  })

  it.each([
    ['a cut connection', 'drop'],
    ['a full disk', { status: 503 }],
    ['a fault of the program', { status: 500 }],
    ['too many requests', { status: 429, headers: { 'Retry-After': '0' } }],
  ] as const)('is tried again under the same id after %s', async (_, reply) => {
    expect(await sendTo([reply, reply])).toMatchObject({ kind: 'taken' })
    expect(host?.sent.map(({ headers }) => headers['webhook-id'])).toEqual(['push-1', 'push-1', 'push-1'])
    expect(waited).toHaveLength(2)
  })

  it('waits as long as the shop asks', async () => {
    await sendTo([{ status: 503, headers: { 'Retry-After': '1' } }])
    expect(waited).toEqual([['answered 503', 1_000]])
  })

  it('that is refused for what it is is not tried again', async () => {
    const issues = [{ path: 'order.total', code: 'not_a_number' }]
    const body = JSON.stringify({ success: false, error: 'bad fields', issues })
    expect(await sendTo([{ status: 422, body }])).toEqual({ kind: 'refused', status: 422, reason: 'bad fields', issues })
    expect(host?.sent).toHaveLength(1)
  })

  it.each([401, 403, 404, 405, 410, 421, 302])('answered %i stops everything', async (status) => {
    const reply = { status, headers: { Location: 'http://127.0.0.1:1/' } }
    // A 421 is tried once more by fetch itself, on another connection.
    await expect(sendTo([reply, reply])).rejects.toThrow(Stopped)
    expect(host?.sent.length).toBe(status === 421 ? 2 : 1)
  })

  it('answered 200 by somebody else was not taken', async () => {
    await expect(sendTo([{ status: 200, body: '<html>welcome</html>' }])).rejects.toThrow(/is the address right/)
  })

  it('is given up while it waits when nobody wants it any more', async () => {
    const stopper = new AbortController()
    const patience = guidePatience(() => 0, 60_000)
    const sending = sendTo(['drop'], { signal: stopper.signal, patience, waits: () => stopper.abort(new Stopped('enough')) })
    await expect(sending).rejects.toThrow('enough')
  })
})

describe('patience', () => {
  it('is three times five seconds, then longer, and never the same for all', () => {
    const [eager, late] = [guidePatience(() => 0), guidePatience(() => 0.999)]
    expect([1, 2, 3].map((tries) => eager.pause(tries, null))).toEqual([5_000, 5_000, 5_000])
    expect([4, 5, 6, 20].map((tries) => eager.pause(tries, null))).toEqual([5_000, 10_000, 20_000, 150_000])
    expect(late.pause(4, null)).toBeGreaterThan(9_900)
    expect(late.pause(20, null)).toBeLessThanOrEqual(300_000)
  })

  it('is at least what the shop asks, and never a day', () => {
    expect(guidePatience(() => 0).pause(1, 30_000)).toBe(30_000)
    expect(guidePatience(() => 0).pause(1, 86_400_000)).toBe(3_600_000)
  })

  it.each([
    ['120', 120_000],
    ['Tue, 24 Nov 2026 03:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2020 03:00:00 GMT', 0],
    ['soon', null],
    [null, null],
  ])('reads Retry-After %j', (value, ms) => {
    expect(readRetryAfter(value, Date.UTC(2026, 10, 24, 3))).toBe(ms)
  })
})
