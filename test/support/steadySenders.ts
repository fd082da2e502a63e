/** Senders that push one order after another over many connections, and remember what each was answered. */

import { guideOrder } from './http.ts'

/** `status` is null where no answer came: nothing was promised then. */
export type Pushed = Readonly<{ orderNo: string; status: number | null; action: string | null; retryAfter: string | null }>

export type SteadySenders = Readonly<{
  /** Grows as answers come. */
  pushed: readonly Pushed[]
  /** Numbers of the orders that were answered 200 so far. */
  taken: () => string[]
  stop: () => Promise<void>
}>

/** `padding`: what its body carries besides; nobody reads it, and it is kept. */
export const pushOrder = async (url: string, secret: string, orderNo: string, padding = ''): Promise<Pushed> => {
  const body = JSON.stringify({ ...guideOrder(orderNo), ...(padding !== '' && { padding }) })
  try {
    const headers = { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret, 'webhook-id': `id-${orderNo}` }
    const answer = await fetch(url, { method: 'POST', headers, body })
    const { result } = Object(await answer.json())
    return { orderNo, status: answer.status, action: result?.action ?? null, retryAfter: answer.headers.get('Retry-After') }
  } catch {
    return { orderNo, status: null, action: null, retryAfter: null }
  }
}

/** Begins at once. `name` begins each order's number. */
export const steadySenders = (url: string, secret: string, name: string, count = 16): SteadySenders => {
  const pushed: Pushed[] = []
  let number = 0
  let isStopped = false
  const send = async (): Promise<void> => {
    while (!isStopped) pushed.push(await pushOrder(url, secret, `${name}-${number++}`))
  }
  const all = Promise.all(Array.from({ length: count }, send))
  return {
    pushed,
    taken: () => pushed.filter(({ status }) => status === 200).map(({ orderNo }) => orderNo),
    stop: async () => {
      isStopped = true
      await all
    },
  }
}
