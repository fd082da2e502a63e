import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { figures } from '../../support/figures.ts'
import { guideOrder, secret, type TempListener, tempListener, webhookPath } from '../../support/http.ts'
import { head, isAnswered, speak } from '../../support/rawSocket.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())

const delivery = (body: Buffer, ...more: string[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      head(
        `POST ${webhookPath} HTTP/1.1`,
        'Host: localhost',
        `X-Webhook-Secret: ${secret}`,
        'Content-Type: application/json',
        'Connection: close',
        `Content-Length: ${body.length}`,
        ...more,
      ),
    ),
    body,
  ])

const good = delivery(Buffer.from(JSON.stringify(guideOrder('F1'))))

/** A good request with a few places overwritten, cut out or put in. */
const damaged = fc
  .array(fc.tuple(fc.nat(good.length), fc.uint8Array({ maxLength: 6 }), fc.nat(6)), { minLength: 1, maxLength: 4 })
  .map((damages) =>
    damages.reduce((bytes, [at, put, cut]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]), good),
  )

const scalar = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.bigInt().map(String))
const eventType = fc.constantFrom(
  'order.created',
  'order.updated',
  'customer.created',
  'inventory.updated',
  'phone_order.received',
)
/** Events with the right names and any values under them. */
const strange = fc
  .record({
    type: fc.oneof(eventType, scalar),
    order: fc.dictionary(
      fc.constantFrom('orderNo', 'items', 'totalAmount', 'deliveryDate', 'customerPhone', 'updatedAt'),
      fc.oneof(scalar, fc.object()),
    ),
    customer: fc.oneof(scalar, fc.dictionary(fc.constantFrom('id', 'name', 'phone'), scalar)),
    inventory: fc.oneof(scalar, fc.array(fc.dictionary(fc.constantFrom('productId', 'quantity', 'minStock'), scalar))),
  })
  .map((event) => delivery(Buffer.from(JSON.stringify(event))))

const anything = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => delivery(Buffer.from(bytes))),
  fc.json().map((text) => delivery(Buffer.from(text))),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => delivery(Buffer.from('{}'), `webhook-id: ${text}`)),
  damaged,
  strange,
)

test('no byte string makes the door answer 5xx or die', { timeout: 120_000 }, async () => {
  const batches = fc.array(anything, { minLength: 16, maxLength: 16 })
  await fc.assert(
    fc.asyncProperty(batches, async (batch) => {
      const heard = await Promise.all(batch.map((bytes) => speak(door.port, bytes, { listenMs: 500, isEnough: isAnswered })))
      for (const { statuses } of heard) expect(statuses.filter((status) => status >= 500)).toEqual([])
    }),
    { numRuns: 40 },
  )
  expect(door.logged).toEqual([])
  expect((await door.post(guideOrder('F2'))).status).toBe(200)
  figures('anyBytes', { 'inputs tried': 40 * 16, 'answers of 5xx': 0 })
})
