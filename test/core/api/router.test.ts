import { afterEach, beforeEach, expect, test } from 'vitest'
import { collected } from '../../support/collected.ts'
import { guideOrder } from '../../support/events.ts'
import { now, type TempOffice, tempOffice } from '../../support/office.ts'
import { delivery } from '../../support/store.ts'

let office: TempOffice
beforeEach(async () => {
  office = await tempOffice()
})
afterEach(() => office.close())

const receive = (body: unknown) => office.store.receive(delivery(JSON.stringify(body), { receivedAt: now }))
const call = (orderNo: string) => receive({ type: 'phone_order.received', phoneOrder: { ...guideOrder, orderNo } })
const failure = (code: string, detail: object = {}) => expect.objectContaining({ code: 'FAILURE', data: { code, detail } })
const acts = async () => (await office.client.audit.list({})).rows.map(({ action, actor, status }) => ({ action, actor, status }))

test('what was pushed is in the lists, with its audit entry', async () => {
  await receive({ type: 'order.created', order: guideOrder })
  const { client } = office
  expect((await client.orders.list({ filter: { text: '測試客' } })).rows).toMatchObject([
    { orderNo: 'TEST-001', totalCents: 80_000 },
  ])
  expect(await client.orders.counts({})).toEqual({ pending: 1 })
  expect(await client.orders.get({ orderNo: 'TEST-001' })).toMatchObject({ lines: [{ productName: '瓦斯桶20公斤' }] })
  expect((await client.customers.list({})).rows).toMatchObject([{ id: 'test-customer-001', isIncomplete: true }])
  expect((await client.audit.list({ filter: { action: 'WEBHOOK_RECEIVED' } })).rows).toHaveLength(1)
  expect(await client.audit.facets()).toEqual({ actions: ['WEBHOOK_RECEIVED'], eventTypes: ['order.created'] })
  const steps = await collected(await client.audit.verify())
  expect(steps).toMatchObject([{ checked: 1, total: 1, result: { isIntact: true, total: 1 } }])
  expect(await client.office.status()).toMatchObject({ eventsToday: 1, lastEventAt: now })
})

test('the first person takes a call; a later one learns who and when', async () => {
  await call('P1')
  expect(await office.client.calls.waiting()).toMatchObject([{ orderNo: 'P1' }])
  expect(await office.client.calls.acknowledge({ orderNo: 'P1', by: ' 小美 ' })).toMatchObject({
    acknowledgedBy: '小美',
    acknowledgedAt: now,
  })
  await expect(office.client.calls.acknowledge({ orderNo: 'P1', by: '阿明' })).rejects.toEqual(
    failure('conflict', { by: '小美', at: now }),
  )
  expect(await office.client.calls.waiting()).toEqual([])
})

test('a failed delivery can be applied again by a person', async () => {
  const { eventId } = await receive({ type: 'order.created', order: { ...guideOrder, totalAmount: 'much' } })
  const again = await office.client.events.applyAgain({ id: eventId ?? 0, by: '小美' })
  expect(again).toMatchObject({ id: eventId, status: 'failed', issues: [expect.objectContaining({ path: expect.any(String) })] })
  expect((await office.client.events.list({})).rows).toMatchObject([{ id: eventId }])
})

test('what is not there is not found', async () => {
  await expect(office.client.orders.get({ orderNo: 'none' })).rejects.toEqual(failure('not_found', { orderNo: 'none' }))
  await expect(office.client.events.get({ id: 9 })).rejects.toEqual(failure('not_found', { id: 9 }))
})

test('a secret is shown only after the log says to whom', async () => {
  await expect(office.client.integration.revealSecret({ by: '小美' })).rejects.toEqual(failure('secret_missing'))
  expect(await acts()).toEqual([])
  await office.client.integration.changeSecret({ secret: 'long enough', by: '阿明' })
  expect(await office.client.integration.revealSecret({ by: '小美' })).toEqual({ secret: 'long enough' })
  expect(await acts()).toEqual([
    { action: 'SECRET_REVEALED', actor: '小美', status: 'SUCCESS' },
    { action: 'SECRET_CHANGED', actor: '阿明', status: 'SUCCESS' },
  ])
  expect(JSON.stringify(await office.client.audit.list({}))).not.toContain('long enough')
})

test('the feed goes on from a cursor that was taken before the snapshot', async () => {
  const { cursor } = await office.client.feed.cursor()
  await call('P1')
  const stream = await office.client.changes(undefined, { lastEventId: cursor })
  const first = await stream.next()
  expect(first.value).toMatchObject({ action: 'created' })
  await stream.return()
})

test('a read that nobody waits for any more is given up', async () => {
  const signal = AbortSignal.abort()
  await expect(office.client.orders.list({}, { signal })).rejects.toEqual(failure('cancelled'))
})
