import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Fault } from '../../../main/core/base/fault.ts'
import type { ListenerOptions } from '../../../main/core/listener/listener.ts'
import type { FailureCode } from '../../../shared/contract/failures.ts'
import { guideOrder, patiently, secret, type TempListener, tempListener } from '../../support/http.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('what is stored and applied is answered exactly so, after its commit', async () => {
  const body = JSON.stringify(guideOrder('A1'))
  const { status, text } = await door.post(body)
  expect(status).toBe(200)
  expect(JSON.parse(text)).toEqual({
    success: true,
    message: 'Webhook 處理完成',
    receiptId: door.column('SELECT receipt_id FROM events ORDER BY id DESC LIMIT 1')[0],
    sha256: sha256(body),
    result: { success: true, action: 'created', orderNo: 'A1' },
  })
})

test('a known type with bad fields is answered 422 with the issues, and kept', async () => {
  const { status, text } = await door.post({ type: 'order.created', order: { orderNo: 'A2', items: [{ quantity: 'many' }] } })
  expect(status).toBe(422)
  const { issues, ...answer } = JSON.parse(text)
  expect(answer).toMatchObject({ success: false, code: 'invalid', receiptId: expect.any(String), error: expect.any(String) })
  expect(issues).toContainEqual(expect.objectContaining({ path: 'order.items[0].quantity' }))
  expect(door.column("SELECT status FROM events WHERE type = 'order.created' AND error IS NOT NULL")).toEqual(['failed'])
})

test('each delivery is in the audit log with its address, and its secret is nowhere', async () => {
  expect(door.column("SELECT DISTINCT source_address FROM audit_log WHERE action = 'WEBHOOK_RECEIVED'")).toEqual(['127.0.0.1'])
  expect(JSON.stringify(door.column('SELECT detail FROM audit_log'))).not.toContain(secret)
})

/** The real store, except that it can take no deliveries for a reason. */
const failingWith = async (error: unknown): Promise<TempListener> => {
  const options: Partial<ListenerOptions> = {
    store: {
      receive: () => Promise.reject(error),
      refuse: () => Promise.resolve(),
      health: () => ({ state: 'failing', code: 'storage_full', since: 0, restarts: 0 }),
    },
  }
  return tempListener(options)
}

describe('when the store cannot take it, the sender is told to come again', () => {
  const cases: [FailureCode, number, string][] = [
    ['storage_full', 503, '30'],
    ['storage_busy', 503, '30'],
    ['storage_broken', 503, '30'],
    ['shutting_down', 503, '10'],
    ['too_many', 429, '5'],
  ]
  test.each(cases)('%s: %i, Retry-After %s', async (code, status, seconds) => {
    const failing = await failingWith(new Fault(code, 'cannot write to D:\\shop\\gasdesk.db', { detail: { path: 'D:\\shop' } }))
    const answer = await failing.post(guideOrder('A3'))
    expect(answer.status).toBe(status)
    expect(answer.headers['retry-after']).toBe(seconds)
    expect(JSON.parse(answer.text)).toEqual({ success: false, code, error: expect.any(String) })
    expect(answer.text).not.toContain('shop')
    await failing.close()
  })

  test('health says so, 503 and not ok', async () => {
    const failing = await failingWith(new Fault('storage_full', 'full'))
    const answer = await failing.send({ path: '/health' })
    expect(answer.status).toBe(503)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false })
    await failing.close()
  })
})

test('an error that nobody thought of is answered 500 without a word of it, and logged', async () => {
  const failing = await failingWith(new TypeError('reading of undefined at /home/shop'))
  const answer = await failing.post(guideOrder('A4'))
  expect(answer.status).toBe(500)
  expect(JSON.parse(answer.text)).toEqual({ success: false, code: 'internal', error: 'Internal error' })
  expect(failing.logged).toEqual([[expect.any(String), { error: expect.any(TypeError) }]])
  await failing.close()
})

describe('GET /health', () => {
  test('says that the door is open, and nothing about the shop', async () => {
    const { status, text } = await door.send({ path: '/health' })
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({ ok: true, name: 'gasdesk', version: '1.2.3' })
  })

  test('HEAD is the same without a body; anything else is 405', async () => {
    const { status, text, headers } = await door.send({ method: 'HEAD', path: '/health' })
    expect([status, text, headers['content-length']]).toEqual([200, '', '46'])
    const post = await door.send({ method: 'POST', path: '/health' })
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

test('refusals are counted by cause since the start', async () => {
  const before = door.listener.refusals()
  await door.post('{')
  const after = door.listener.refusals()
  expect(after.total).toBe(before.total + 1)
  expect(after.byCause.not_json).toBe((before.byCause.not_json ?? 0) + 1)
  await vi.waitFor(
    () => expect(door.refused().at(-1)).toMatchObject({ cause: 'not_json', detail: { count: 1, method: 'POST' } }),
    patiently,
  )
  expect(after.lastAt).toBe(door.refused().at(-1)?.detail.lastAt)
})
