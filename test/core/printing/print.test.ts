import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type TempOffice, tempOffice } from '../../support/office.ts'
import { delivery } from '../../support/store.ts'

let office: TempOffice
beforeEach(async () => {
  office = await tempOffice()
  const order = { orderNo: 'A-1', customerId: 'C1', customerName: '林太太', items: [{ productName: '20kg', quantity: 1 }] }
  const customer = { id: 'C1', name: '林太太', paymentType: 'monthly' }
  await office.store.receive(delivery(JSON.stringify({ type: 'customer.created', customer })))
  await office.store.receive(delivery(JSON.stringify({ type: 'order.created', order })))
})
afterEach(() => office.close())

const print = (by: string, orderNo = 'A-1') => office.client.slips.print({ orderNo, paper: 'roll80', by })

test('a slip shows the order, how its customer pays, and that it was never printed', async () => {
  const slip = await office.client.slips.show({ orderNo: 'A-1' })
  expect(slip).toMatchObject({ order: { orderNo: 'A-1' }, paymentType: 'monthly', lastPrint: null })
})

test('every print is counted and recorded with who did it', async () => {
  expect(await print('小美')).toMatchObject({ copy: 1, by: '小美' })
  expect(await print('阿明')).toMatchObject({ copy: 2, by: '阿明' })
  expect((await office.client.slips.show({ orderNo: 'A-1' })).lastPrint).toMatchObject({ copy: 2, by: '阿明' })
  const { rows } = await office.client.audit.list({ filter: { action: 'ORDER_PRINTED' } })
  expect(rows.map(({ actor, entityType, entityId, detail }) => [actor, entityType, entityId, JSON.parse(detail)])).toEqual([
    ['阿明', 'order', 'A-1', { copy: 2, paper: 'roll80' }],
    ['小美', 'order', 'A-1', { copy: 1, paper: 'roll80' }],
  ])
})

test('two people who print at once get different counts', async () => {
  const prints = await Promise.all([print('小美'), print('阿明'), print('王店長')])
  expect(prints.map(({ copy }) => copy).sort()).toEqual([1, 2, 3])
})

test('the count goes on when the log’s index has taken the earlier print in', async () => {
  await print('小美')
  await vi.waitFor(async () => expect((await office.client.audit.facets()).actions).toContain('ORDER_PRINTED'), {
    timeout: 20_000,
  })
  expect(await print('阿明')).toMatchObject({ copy: 2 })
})

test('what is not there is not printed and leaves no record', async () => {
  await expect(print('小美', 'NONE')).rejects.toMatchObject({ data: { code: 'not_found' } })
  await expect(office.client.slips.show({ orderNo: 'NONE' })).rejects.toMatchObject({ data: { code: 'not_found' } })
  expect((await office.client.audit.list({ filter: { action: 'ORDER_PRINTED' } })).rows).toEqual([])
})
