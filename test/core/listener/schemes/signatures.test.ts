import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { guideOrder, patiently, type TempListener, tempListener, webhookPath } from '../../../support/http.ts'
import { head, isAnswered, speak } from '../../../support/rawSocket.ts'

const plain = '瓦斯行 secret'
/** Those of the published vectors below. */
const library = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const specification = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const time = { now: Date.now(), monotonic: 0 }
let active: string[] = []
let door: TempListener

beforeAll(async () => {
  const clock = { now: () => time.now, monotonic: () => time.monotonic }
  door = await tempListener({ secrets: () => active, clock })
})
afterAll(() => door.close())

type Headers = Record<string, string | string[]>

/** Every request starts with a full allowance, so that each wrong one is answered as itself. */
const send = (body: string | Buffer, headers: Headers) => {
  time.monotonic += 3_600_000
  active = [plain, library, specification]
  return door.send({ method: 'POST', path: webhookPath, headers: { 'Content-Type': 'application/json', ...headers }, body })
}
const order = (orderNo: string) => JSON.stringify(guideOrder(orderNo))
const seconds = () => Math.floor(time.now / 1_000)
const hex = (body: string | Buffer, key: string | Buffer = plain) => createHmac('sha256', key).update(body).digest('hex')

function standard(
  body: string | Buffer,
  { id = 'msg_1', at = String(seconds()), key = Buffer.from(library.slice(6), 'base64') } = {},
) {
  const mac = createHmac('sha256', key).update(`${id}.${at}.`).update(body).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${mac}` }
}

describe('X-Webhook-Signature', () => {
  test.each([
    ['hex', hex],
    ['upper case', (body: string) => hex(body).toUpperCase()],
    ['with its prefix', (body: string) => `sha256=${hex(body)}`],
    ['by another active secret, keyed with its text', (body: string) => hex(body, library)],
  ])('%s opens', async (name, sign) => {
    const body = order(`H-${name}`)
    expect((await send(body, { 'X-Webhook-Signature': sign(body) })).status).toBe(200)
  })

  test.each([
    ['of other bytes', (body: string) => hex(`${body} `), 401],
    ['by another secret', (body: string) => hex(body, 'another'), 401],
    ['of another hash', (body: string) => `sha1=${hex(body)}`, 401],
    ['cut short', (body: string) => hex(body).slice(2), 401],
    ['empty', () => '', 401],
    ['sent twice', (body: string) => [hex(body), hex(body)], 400],
  ])('%s is refused', async (_name, sign, status) => {
    const body = order('H-wrong')
    expect((await send(body, { 'X-Webhook-Signature': sign(body) })).status).toBe(status)
  })
})

describe('Standard Webhooks', () => {
  const vectors = [
    ['msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}', 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='],
    [
      'msg_27UH4WbU6Z5A5EzD8u03UvzRbpk',
      1649367553,
      '{"email":"test@example.com","username":"test_user"}',
      'v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=',
    ],
  ] as const

  test.each(vectors)('the published vector %s is right over its bytes alone', async (id, at, body, signature) => {
    const present = time.now
    time.now = at * 1_000
    const headers = { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': signature }
    expect((await send(body, headers)).status).toBe(422) // Only a body that nobody doubts is read and found to have no type.
    expect((await send(`${body} `, headers)).status).toBe(401)
    time.now = present
  })

  test('a right one among others opens', async () => {
    const headers = standard(order('W1'), { id: 'among' })
    const list = `v1,AAAA v0,x v1a,${'A'.repeat(86)}== ${headers['webhook-signature']}`
    expect((await send(order('W1'), { ...headers, 'webhook-signature': list })).status).toBe(200)
  })

  test('a secret without the prefix is a key as it stands', async () => {
    const headers = standard(order('W2'), { id: 'plain-key', key: Buffer.from(plain) })
    expect((await send(order('W2'), headers)).status).toBe(200)
  })

  test('a delivery sent twice changes nothing the second time, and its id holds no other body', async () => {
    const first = await send(order('W3'), standard(order('W3'), { id: 'again' }))
    const second = await send(order('W3'), standard(order('W3'), { id: 'again' }))
    expect([first.status, second.status]).toEqual([200, 200])
    expect(JSON.parse(second.text).result.action).toBe('duplicate')
    expect((await send(order('W4'), standard(order('W4'), { id: 'again' }))).status).toBe(409)
  })

  const malformed: [string, Headers, number][] = [
    ['one without its comma', { 'webhook-signature': 'v1' }, 401],
    ['an empty list', { 'webhook-signature': '' }, 401],
    ['a wrong one', { 'webhook-signature': `v1,${'A'.repeat(43)}=` }, 401],
    ['another timestamp than signed', { 'webhook-timestamp': String(seconds() + 1) }, 401],
    ['another id than signed', { 'webhook-id': 'msg_2' }, 401],
    ['a weaker signature beside a wrong one', { 'webhook-signature': 'v1,x', 'x-webhook-signature': hex(order('W5')) }, 401],
    ['an id with a dot', { 'webhook-id': 'msg.1' }, 400],
    ['an id too long', { 'webhook-id': 'm'.repeat(300) }, 400],
    ['an empty id', { 'webhook-id': '' }, 400],
    ['an id sent twice', { 'webhook-id': ['msg_1', 'msg_1'] }, 400],
    ...['', '-1', '1e9', `${seconds()}junk`, '9'.repeat(400)].map(
      (at) => [`the timestamp "${at.slice(0, 14)}"`, { 'webhook-timestamp': at }, 400] satisfies [string, Headers, number],
    ),
  ]
  test.each(malformed)('%s is refused', async (_name, headers, status) => {
    expect((await send(order('W5'), { ...standard(order('W5')), ...headers })).status).toBe(status)
  })

  test('more than ten are refused, though the right one is among them', async () => {
    const headers = standard(order('W6'))
    const list = [...Array(999).fill('v1,AAAA'), headers['webhook-signature']].slice(-11).join(' ')
    expect((await send(order('W6'), { ...headers, 'webhook-signature': list })).status).toBe(401)
  })

  test('a list sent in two headers is refused', async () => {
    const headers = standard(order('W6'))
    const twice = { ...headers, 'webhook-signature': [headers['webhook-signature'], 'v1,AAAA'] }
    expect((await send(order('W6'), twice)).status).toBe(400)
  })

  test('bytes that are no UTF-8 are judged as they are, and then refused as no JSON', async () => {
    const bytes = Buffer.from('{"type":"x\u00ff"}', 'latin1')
    expect((await send(bytes, standard(bytes, { id: 'latin' }))).status).toBe(400)
    const replaced = Buffer.from(bytes.toString('utf8'), 'utf8')
    expect((await send(bytes, standard(replaced, { id: 'latin' }))).status).toBe(401)
  })

  test.each([-301, 301])('a right one signed %i seconds off is refused for its time alone', async (off) => {
    const before = door.listener.refusals().byCause.wrong_time ?? 0
    const answer = await send(order('W7'), standard(order('W7'), { at: String(seconds() + off) }))
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([401, 'wrong_time'])
    expect(door.listener.refusals().byCause.wrong_time).toBe(before + 1)
    await vi.waitFor(() => expect(door.refused().map(({ cause }) => cause)).toContain('wrong_time'), patiently)
  })

  test.each([-299, 299])('a right one signed %i seconds off opens', async (off) => {
    const headers = standard(order(`W8${off}`), { id: `tolerated${off}`, at: String(seconds() + off) })
    expect((await send(order(`W8${off}`), headers)).status).toBe(200)
  })
})

test('a secret that says base64 and is none signs nothing', async () => {
  active = ['whsec_%%%']
  const headers = standard(order('X1'), { key: Buffer.alloc(0) })
  const sent = {
    method: 'POST',
    path: webhookPath,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: order('X1'),
  }
  time.monotonic += 3_600_000
  expect((await door.send(sent)).status).toBe(401)
})

test('a signature that no body can make right is answered before the body is read', async () => {
  time.monotonic += 3_600_000
  active = [plain]
  const lines = ['Host: localhost', 'Content-Type: application/json', 'Content-Length: 200000', 'X-Webhook-Signature: none']
  const { statuses } = await speak(door.port, head(`POST ${webhookPath} HTTP/1.1`, ...lines), { isEnough: isAnswered })
  expect(statuses).toEqual([401])
})

test('a signed body beyond the limit is not read to its end', async () => {
  const body = 'x'.repeat(300_000)
  const headers = { 'X-Webhook-Signature': hex(body), 'Transfer-Encoding': 'chunked' }
  expect((await send(body, headers)).status).toBe(413)
})

test('fifty wrong signatures slow down the wrong ones only', async () => {
  const post = (body: string, signature: string) =>
    door.send({
      method: 'POST',
      path: webhookPath,
      headers: { 'Content-Type': 'application/json', 'X-Webhook-Signature': signature },
      body,
    })
  active = [plain]
  const wrong: number[] = []
  for (let at = 0; at < 50; at++) wrong.push((await post(order('T1'), 'a'.repeat(64))).status)
  expect(wrong.at(-1)).toBe(429)
  expect((await post(order('T2'), hex(order('T2')))).status).toBe(200)
})

test('no signature and no secret is kept or logged', () => {
  const everything = JSON.stringify([door.column('SELECT detail FROM audit_log'), door.logged])
  for (const secretText of [plain, library, specification, 'webhook-signature']) expect(everything).not.toContain(secretText)
})
