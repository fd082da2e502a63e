import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { guideOrder, patiently, type TempListener, tempListener } from '../../support/http.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())

const refusal = async (body: string | Uint8Array) => {
  const { status, text } = await door.post(body)
  return { status, ...JSON.parse(text) }
}
const nested = (depth: number) => `{"type":"x","a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`

describe('what is not JSON is answered 400 with the place', () => {
  test.each([
    ['', 0, 1, 1],
    ['{"a":1,}', 7, 1, 8],
    ['{"type":"order.created"', 23, 1, 24],
    ['{\n  "a": 1,\n  b: 2\n}', 14, 3, 3],
    ["{'a':1}", 1, 1, 2],
    ['{"a":NaN}', 5, 1, 6],
    ['{"a":1}}', 7, 1, 8],
    ['<xml/>', 0, 1, 1],
    ['type=order.created', 1, 1, 2],
    ['\ufeff{"a":tru}', 8, 1, 9],
    ['\ufeff\ufeff{}', 0, 1, 1],
  ])('%j', async (body, position, line, column) => {
    expect(await refusal(body)).toMatchObject({ status: 400, success: false, code: 'not_json', position, line, column })
  })

  test('bytes that are not UTF-8, as Big5 sends them', async () => {
    const big5 = Buffer.concat([Buffer.from('{"type":"'), Buffer.from([0xb4, 0xfa, 0xb8, 0xd5]), Buffer.from('"}')])
    expect(await refusal(big5)).toMatchObject({ status: 400, code: 'not_json', error: 'The body is not UTF-8' })
    const encoded = Buffer.from('{"a":"\ud800"}', 'utf16le')
    expect((await refusal(encoded)).status).toBe(400)
  })
})

describe('JSON that is not a sound object is answered 400', () => {
  test.each(['null', '[]', '"x"', '1', 'true', '[{"type":"order.created"}]'])('%s', async (body) => {
    expect(await refusal(body)).toMatchObject({ status: 400, code: 'invalid' })
  })

  test.each([
    '{"__proto__":{"isAdmin":true}}',
    '{"order":[{"__proto__":1}]}',
    '{"\\u005f_proto__":{"a":1}}',
    '{"constructor":{"prototype":{"a":1}}}',
    '{"order":{"con\\u0073tructor":{"\\u0070rototype":1}}}',
  ])('%s', async (body) => {
    expect(await refusal(body)).toMatchObject({ status: 400, code: 'invalid' })
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('30,000 brackets, closed or not', async () => {
    for (const body of [nested(30_000), '['.repeat(30_000), '{"a":'.repeat(30_000)]) {
      expect(await refusal(body)).toMatchObject({ status: 400, code: 'invalid' })
    }
  })

  test('33 levels, but not 32, and brackets in texts are no levels', async () => {
    expect((await door.post(nested(33))).status).toBe(400)
    expect((await door.post(nested(32))).status).toBe(200)
    expect((await door.post({ type: 'x', note: '[{'.repeat(100), other: '\\"[[['.repeat(50) })).status).toBe(200)
  })
})

test('nothing of it was stored, and it is in the audit log', async () => {
  await vi.waitFor(() => expect(door.refused().map(({ cause }) => cause)).toContain('not_json'), patiently)
  expect(door.column("SELECT count(*) FROM events WHERE type <> 'x'")).toEqual([0])
})

describe('is taken', () => {
  test('a byte order mark, and kept as it came', async () => {
    const body = `\ufeff${JSON.stringify(guideOrder('J1'))}`
    expect((await door.post(body)).status).toBe(200)
    expect(door.column("SELECT CAST(body AS TEXT) FROM events WHERE entity_id = 'J1'")).toEqual([body])
  })

  test('escapes, emoji and white space', async () => {
    const body = ` \r\n\t${JSON.stringify(guideOrder('J2')).replaceAll('測', '\\u6e2c').replace('測試訂單', '🔥')} \n`
    expect((await door.post(body)).status).toBe(200)
  })

  test('a key given twice: the last one counts', async () => {
    expect((await door.post('{"type":"no.such","type":"order.created","order":{"orderNo":"J3","orderNo":"J4"}}')).status).toBe(
      200,
    )
    expect(door.column("SELECT order_no FROM orders WHERE order_no IN ('J3', 'J4')")).toEqual(['J4'])
  })

  test('names that only look dangerous', async () => {
    const body = { ...guideOrder('J5'), constructor: 'Mitsubishi', note: '__proto__', prototype: {} }
    expect((await door.post(JSON.stringify(body))).status).toBe(200)
  })

  test('an unknown event, so that its sender does not retry for ever', async () => {
    const { status, text } = await door.post({ type: 'driver.located', driver: { lat: 25.03 } })
    expect(status).toBe(200)
    expect(JSON.parse(text).result.action).toBe('unrecognised')
  })

  test('line ends, escape sequences, bidi marks, markup and a name of 64 KiB, as text', async () => {
    const order = { ...guideOrder('J6').order, note: 'a\r\n\u001b[31m\u202e<img onerror=alert(1)>' }
    expect((await door.post({ type: 'order.created', order })).status).toBe(200)
    expect(door.column("SELECT note FROM orders WHERE order_no = 'J6'")).toEqual([order.note])
    expect((await door.post({ type: 'order.created', order: { ...order, customerName: 'x'.repeat(65_536) } })).status).toBe(422)
  })
})

describe('money that cannot be exact is answered 422 with the field', () => {
  test.each(['12345678901234567890', '1e999', '0.30000000000000004', '"abc"'])('%s', async (amount) => {
    const { status, text } = await door.post(`{"type":"order.created","order":{"orderNo":"J7","totalAmount":${amount}}}`)
    expect(status).toBe(422)
    expect(JSON.parse(text).issues[0].path).toBe('order.totalAmount')
  })
})
