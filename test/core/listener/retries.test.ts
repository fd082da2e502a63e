import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guideOrder, type TempListener, tempListener } from '../../support/http.ts'
import { head, speak } from '../../support/rawSocket.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())

const actionOf = (text: string): string => JSON.parse(text).result.action
const effects = (orderNo: string) =>
  door.column(`SELECT count(*) FROM events WHERE entity_id = '${orderNo}' AND status = 'applied'`)[0]

test('an exact replay is answered 200 and changes nothing', async () => {
  const first = await door.post(guideOrder('R1'), { 'webhook-id': 'msg_1' })
  const again = await door.post(guideOrder('R1'), { 'webhook-id': 'msg_1' })
  expect([actionOf(first.text), actionOf(again.text)]).toEqual(['created', 'duplicate'])
  expect(effects('R1')).toBe(1)
})

test('the same id with another body is answered 409, and is in the audit log', async () => {
  await door.post(guideOrder('R2'), { 'webhook-id': 'msg_2' })
  const { status, text } = await door.post(guideOrder('R3'), { 'webhook-id': 'msg_2' })
  expect(status).toBe(409)
  expect(JSON.parse(text)).toMatchObject({ success: false, code: 'conflict' })
  expect(door.column("SELECT count(*) FROM orders WHERE order_no = 'R3'")).toEqual([0])
  expect(door.column("SELECT count(*) FROM audit_log WHERE status = 'FAILED' AND action = 'WEBHOOK_RECEIVED'")).toEqual([1])
})

test('100 parallel posts of one id are all answered 200 with one effect', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => door.post(guideOrder('R4'), { 'webhook-id': 'msg_4' })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(effects('R4')).toBe(1)
})

test('webhook-id goes before Idempotency-Key, and that before the content', async () => {
  await door.post(guideOrder('R5'), { 'webhook-id': 'msg_5', 'Idempotency-Key': 'key_5' })
  await door.post(guideOrder('R6'), { 'Idempotency-Key': 'key_6' })
  await door.post(guideOrder('R7'))
  const keys = door.column("SELECT dedupe_key FROM events WHERE entity_id IN ('R5', 'R6', 'R7') ORDER BY id")
  expect(keys).toEqual(['id:msg_5', 'idem:key_6', expect.stringMatching(/^content:/)])
})

describe('a key that cannot be told apart for ever is answered 400', () => {
  test.each([
    ['an empty one', { 'webhook-id': '' }],
    ['201 characters', { 'webhook-id': 'x'.repeat(201) }],
    ['a tab inside', { 'webhook-id': 'a\tb' }],
    ['a control character of Latin-1', { 'webhook-id': Buffer.from('a\u0085b', 'utf8').toString('latin1') }],
    ['bytes that are not UTF-8', { 'webhook-id': 'caf\xe9' }],
    ['one sent twice', { 'webhook-id': ['a', 'b'] }],
    ['the same one sent twice', { 'webhook-id': ['a', 'a'] }],
    ['an empty Idempotency-Key', { 'Idempotency-Key': '' }],
  ])('%s', async (_name, headers) => {
    const { status, text } = await door.post(guideOrder('R8'), headers)
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ success: false, code: 'invalid' })
  })

  test('NUL and ESC do not even pass for HTTP', async () => {
    for (const control of ['\0', '\x1b']) {
      const bytes = head('POST / HTTP/1.1', 'Host: localhost', `webhook-id: a${control}b`, 'Content-Length: 0')
      expect((await speak(door.port, bytes)).statuses).toEqual([400])
    }
  })
})

describe('is a good key', () => {
  test.each([
    ['one with dots', 'evt.2026.1'],
    ['200 characters', 'y'.repeat(200)],
    ['one in Chinese', Buffer.from('訂單-1', 'utf8').toString('latin1')],
    ['one with spaces and quotes', '"order 1"'],
  ])('%s', async (_name, key) => {
    expect((await door.post(guideOrder('R9'), { 'webhook-id': key })).status).toBe(200)
    expect(actionOf((await door.post(guideOrder('R9'), { 'webhook-id': key })).text)).toBe('duplicate')
  })
})
