import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditExportPiece } from '../../../shared/contract/audit.ts'
import { collected } from '../../support/collected.ts'
import { type TempOffice, tempOffice } from '../../support/office.ts'
import { delivery } from '../../support/store.ts'

let office: TempOffice
beforeEach(async () => {
  office = await tempOffice()
})
afterEach(() => office.close())

const order = (orderNo: string, more: object = {}) =>
  delivery(
    JSON.stringify({ type: 'order.updated', order: { orderNo, customerName: '王小明', customerPhone: '0912-345-678', ...more } }),
  )

/** So many entries at once. */
const fill = (count: number) => {
  const times = { count: 1, firstAt: 1, lastAt: 1 }
  const refusal = { cause: 'unauthorized', remoteAddress: '192.0.2.9', method: 'POST', path: '/x', ...times } as const
  return office.store.refuse(Array.from({ length: count }, () => refusal))
}
const newest = async () => (await office.client.audit.list({ limit: 1 })).rows[0]
const ids = async (filter: object) => (await office.client.audit.list({ filter })).rows.map(({ id }) => id)

test('a check tells how far it is and ends with its answer', async () => {
  await fill(2_500)
  const steps = await collected(await office.client.audit.verify())
  expect(steps.map(({ checked, total }) => [checked, total])).toEqual([
    [1_000, 2_500],
    [2_000, 2_500],
    [2_500, 2_500],
  ])
  expect(steps.map(({ result }) => result?.isIntact)).toEqual([undefined, undefined, true])
})

test('a check that nobody follows any more stops', async () => {
  await fill(2_500)
  const steps = await office.client.audit.verify()
  await steps.next()
  await steps.return?.()
  expect(await steps.next()).toMatchObject({ done: true })
})

test('an export is in the log, with who, what and how much, before it is whole', async () => {
  await office.store.receive(order('A-1'))
  await fill(1_200)
  const pieces: AuditExportPiece[] = []
  for await (const piece of await office.client.audit.export({ form: 'csv', by: '小美' })) {
    pieces.push(piece)
    if (piece.end !== null) expect(await newest()).toMatchObject({ action: 'AUDIT_EXPORTED', actor: '小美', status: 'SUCCESS' })
  }
  expect(pieces.map(({ done, total }) => [done, total])).toEqual([
    [1_000, 1_201],
    [1_201, 1_201],
  ])
  expect(pieces.at(-1)?.end).toMatchObject({ rows: 1_201, first: 1, last: 1_201, head: { id: 1_201 } })
  expect(JSON.parse((await newest())?.detail ?? '')).toEqual({ form: 'csv', filter: {}, rows: 1_201, first: 1, last: 1_201 })
})

test('an export that was broken off is in the log as such', async () => {
  await fill(2_500)
  const stop = new AbortController()
  const pieces = await office.client.audit.export({ form: 'json', by: '小美' }, { signal: stop.signal })
  await pieces.next()
  stop.abort()
  await pieces.return?.()
  expect(await newest()).toMatchObject({ action: 'AUDIT_EXPORTED', status: 'FAILED', rejectCause: 'cancelled' })
})

test('an export of nothing is whole too', async () => {
  const pieces = await collected(await office.client.audit.export({ form: 'json', by: '小美', filter: { action: 'NONE' } }))
  expect(pieces).toMatchObject([{ text: '', done: 0, total: 0, end: { rows: 0, first: null, last: null } }])
})

test('the delivery before is the last one of the same thing that was no repetition', async () => {
  await office.store.receive(order('A-1', { note: '一' }))
  await office.store.receive(order('A-2'))
  await office.store.receive(order('A-1', { note: '一' }))
  await office.store.receive(order('A-1', { note: '二' }))
  expect(await office.client.audit.previous({ id: 4 })).toMatchObject({ id: 1, entityId: 'A-1' })
  expect(await office.client.audit.previous({ id: 1 })).toBeNull()
  expect(await office.client.audit.get({ id: 4 })).toMatchObject({ id: 4, entityId: 'A-1' })
  await expect(office.client.audit.get({ id: 99 })).rejects.toMatchObject({ data: { code: 'not_found' } })
})

test('the log is narrowed by order number, phone and outcome', async () => {
  await office.store.receive(order('A1124-031'))
  await office.store.receive(order('B-7', { customerPhone: '+886 922 333 444' }))
  await office.store.receive(delivery(JSON.stringify({ type: 'order.created', order: { orderNo: 'A9', totalAmount: 'much' } })))
  await office.store.receive(delivery(JSON.stringify({ type: 'customer.created', customer: { id: 'A1124', name: '王' } })))
  expect(await ids({ orderNo: 'a1124' })).toEqual([1])
  expect(await ids({ phone: '0912345678' })).toEqual([1])
  expect(await ids({ phone: '0922-333' })).toEqual([2])
  expect(await ids({ text: '0922333444' })).toEqual([2])
  expect(await ids({ outcome: 'failed' })).toEqual([3])
  expect(await ids({ outcome: 'created', action: 'WEBHOOK_RECEIVED' })).toEqual([4, 2, 1])
})
