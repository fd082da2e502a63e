/** Sends the guide's test order to the shop's own door, over the network as the company would: what then arrives has proved the whole way. */

import { randomUUID } from 'node:crypto'
import { testOrder } from '../../../shared/events/testOrder.ts'
import { Fault } from '../base/fault.ts'

type Parts = Readonly<{ url: () => string; secret: () => string | null }>

const patienceMs = 10_000

/** Each has a key of its own, so that a second one is no duplicate. */
const headersOf = (secret: string) => ({
  'Content-Type': 'application/json',
  'X-Webhook-Secret': secret,
  'webhook-id': `test-${randomUUID()}`,
})

/** Resolves with the order's number once it was answered 200. Faults with `secret_missing`, or with `storage_busy` where the door did not take it. */
export const testDelivery =
  ({ url, secret }: Parts) =>
  async (): Promise<{ orderNo: string }> => {
    const present = secret()
    if (present === null) throw new Fault('secret_missing', 'There is no secret yet')
    const answer = await fetch(url(), {
      method: 'POST',
      headers: headersOf(present),
      body: JSON.stringify(testOrder),
      signal: AbortSignal.timeout(patienceMs),
    }).catch((cause: unknown) => {
      throw new Fault('storage_busy', 'The door did not answer', { cause })
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Fault('storage_busy', `The door answered ${answer.status}`, { detail: { status: answer.status } })
    return { orderNo: testOrder.order.orderNo }
  }
