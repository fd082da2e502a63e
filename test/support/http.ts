/** The listener on a free port over the real store, and an HTTP client that sends exactly the headers it is told. */

import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { systemClock } from '../../main/core/base/clock.ts'
import type { Log, LogFields } from '../../main/core/base/log.ts'
import { type Listener, type ListenerOptions, openListener } from '../../main/core/listener/listener.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { type TempStore, tempStore } from './store.ts'

export const secret = 'a secret of 35 characters, no more.'
/** For `vi.waitFor`: refused requests reach the audit log behind their answers. */
export const patiently = { timeout: 20_000 }

export const webhookPath = '/api/sync/company/webhook'

type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string }>

type Sent = Readonly<{
  method?: string
  path?: string
  headers?: Readonly<Record<string, string | string[]>>
  body?: string | Uint8Array
}>

type RefusedRow = Readonly<{ cause: string; address: string | null; detail: Readonly<Record<string, unknown>> }>

export type TempListener = Readonly<{
  listener: Listener
  port: number
  temp: TempStore
  /** What the listener logged as a warning or an error. */
  logged: readonly (readonly [message: string, fields: LogFields])[]
  send: (sent: Sent) => Promise<Answer>
  /** A delivery with the secret; `headers` replace the usual ones. */
  post: (body: unknown, headers?: Sent['headers']) => Promise<Answer>
  /** All values of the first column. */
  column: (sql: string) => unknown[]
  /** What the audit log says about refused requests. */
  refused: () => RefusedRow[]
  close: () => Promise<void>
}>

/** Sends one request to a port of the loopback over a connection of its own. Rejects when the connection fails before an answer. */
async function sendTo(port: number, { method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Answer> {
  const sending = request({ port, host: '127.0.0.1', method, path, headers: { ...headers }, agent: false })
  sending.end(body === undefined ? body : Buffer.from(body)) // A string would be sent together with the headers, and turn their bytes into UTF-8.
  const [answer] = await once(sending, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') }
}

export const usualHeaders = { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret }

/** Opens one, over a store of its own where none is lent; the caller closes it, and the store with it. `options` replace the usual ones. */
export async function tempListener(options: Partial<ListenerOptions> = {}, lent?: TempStore): Promise<TempListener> {
  const temp = lent ?? (await tempStore())
  const logged: [string, LogFields][] = []
  const say = (message: string, fields: LogFields = {}) => void logged.push([message, fields])
  const log: Log = { info: () => {}, warn: say, error: say }
  const listener = await openListener({
    store: temp.store,
    secrets: () => [secret],
    clock: systemClock,
    log,
    host: '127.0.0.1',
    port: 0,
    source: 'company',
    about: () => ({ version: '1.2.3' }),
    ...options,
  })
  const { port } = listener

  function column(sql: string): unknown[] {
    const db = openReadable(temp.paths.database)
    try {
      return db.prepare(sql).pluck().all()
    } finally {
      db.close()
    }
  }

  return {
    listener,
    port,
    temp,
    logged,
    send: (sent) => sendTo(port, sent),
    post: (body, headers = {}) => {
      const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
      return sendTo(port, { method: 'POST', path: webhookPath, headers: { ...usualHeaders, ...headers }, body: bytes })
    },
    column,
    refused: () => {
      const sql = `SELECT json_object('cause', reject_cause, 'address', source_address, 'detail', json(detail))
        FROM audit_log WHERE action = 'WEBHOOK_REJECTED' ORDER BY id`
      return column(sql).map((row) => JSON.parse(String(row)))
    },
    close: async () => {
      await listener.close()
      await temp.close()
    },
  }
}

/** An order as the guide's curl sends it. */
export const guideOrder = (orderNo: string) => ({
  type: 'order.created',
  order: {
    orderNo,
    customerId: 'test-customer-001',
    customerName: '測試客戶',
    customerPhone: '0912345678',
    customerAddress: '測試地址',
    items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 800 }],
    totalAmount: 800,
    status: 'pending',
    note: '測試訂單',
  },
})
