import { afterAll, beforeAll, expect, test } from 'vitest'
import { guideOrder, type TempListener, tempListener } from '../../support/http.ts'

let door: TempListener
beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())

const call = (orderNo: string) => ({ ...guideOrder(orderNo), type: 'phone_order.received' })
const waiting = (orderNo: string) =>
  door.column(`SELECT count(*) FROM orders WHERE channel = 'phone' AND order_no = '${orderNo}'`)[0]

test.each([
  ['P-1', { 'X-Webhook-History': '1' }, 0],
  ['P-2', { 'x-webhook-history': ' 1 ' }, 0],
  ['P-3', {}, 1],
  ['P-4', { 'X-Webhook-History': '0' }, 1],
  ['P-5', { 'X-Webhook-History': 'true' }, 1],
  ['P-6', { 'X-Webhook-History': ['1', '1'] }, 1],
])('call %s with %j waits %i times', async (orderNo, headers, times) => {
  expect((await door.post(call(orderNo), headers)).status).toBe(200)
  expect(waiting(orderNo)).toBe(times)
})

test('without the secret the mark opens nothing', async () => {
  const answer = await door.post(call('P-9'), { 'X-Webhook-Secret': 'another', 'X-Webhook-History': '1' })
  expect(answer.status).toBe(401)
  expect(waiting('P-9')).toBe(0)
})

test('the past is answered while deliveries come, each after its own commit', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, number) =>
      door.post(guideOrder(`H-${number}`), number % 2 === 0 ? { 'X-Webhook-History': '1' } : {}),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(200))
  expect(door.column(`SELECT count(*) FROM orders WHERE order_no LIKE 'H-%'`)).toEqual([40])
})
