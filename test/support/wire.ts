/** Requests as real senders put them on the wire: test/fixtures/wire holds the exact bytes of each and what must become of it. */

import { readdirSync, readFileSync } from 'node:fs'
import type { Delivery } from '../../main/core/ingest/delivery.ts'
import type { Customer, Order, StockItem } from '../../shared/domain/entities.ts'

/** What must become of a request; of rows only the named fields are said. */
type Expectation = Readonly<{
  /** The sender's runtime, and why its form is worth a file. */
  why: string
  status: number
  action: string
  type: string
  subject: Record<string, unknown>
  warnings: readonly string[]
  orders?: readonly Partial<Order>[]
  customers?: readonly Partial<Customer>[]
  stock?: readonly Partial<StockItem>[]
}>

/** `bytes`: the whole request as recorded. `body`: its content, with the chunks put together. */
export type WireRequest = Readonly<{
  name: string
  bytes: Buffer
  headers: ReadonlyMap<string, string>
  body: string
  expected: Expectation
}>

const folder = new URL('../fixtures/wire/', import.meta.url)

const unchunked = (bytes: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16)
    if (!(size > 0)) return Buffer.concat(parts)
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
}

const read = (name: string): WireRequest => {
  const bytes = readFileSync(new URL(`${name}.http`, folder))
  const end = bytes.indexOf('\r\n\r\n')
  const lines = bytes.subarray(0, end).toString('latin1').split('\r\n').slice(1)
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const content = bytes.subarray(end + 4)
  const body = (headers.get('transfer-encoding') === 'chunked' ? unchunked(content) : content).toString('utf8')
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expectation
  return { name, bytes, headers, body, expected }
}

/** Every recorded request, by name. */
export const wireRequests = (): readonly WireRequest[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.http'))
    .sort()
    .map((file) => read(file.slice(0, -'.http'.length)))

/** The request as the listener hands it over. */
export const deliveryOf = ({ body, headers }: WireRequest, receivedAt: number): Delivery => {
  const [id, idempotency] = [headers.get('webhook-id'), headers.get('idempotency-key')]
  const key = id === undefined ? null : ({ kind: 'id', value: id } as const)
  return {
    source: 'company',
    receivedAt,
    remoteAddress: '192.0.2.7',
    key: key ?? (idempotency === undefined ? null : { kind: 'idempotency', value: idempotency }),
    body,
  }
}
