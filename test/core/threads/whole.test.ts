import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change } from '../../../shared/contract/changes.ts'
import { delivery, type TempStore, tempStore } from '../../support/store.ts'

// Threads load their own modules, which takes its time where every core is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let temp: TempStore
beforeEach(async () => {
  temp = await tempStore()
})
afterEach(() => temp.close())

const call = {
  type: 'phone_order.received',
  phoneOrder: { orderNo: 'T1', customerName: '測試客戶', customerPhone: '0912-345-678' },
}

const announced = (): Change[] => {
  const seen: Change[] = []
  temp.store.onChanges((changes) => seen.push(...changes))
  return seen
}

test('a call that was received rings, waits for a person, and is theirs once taken', async () => {
  const { store } = temp
  const changes = announced()
  expect(await store.receive(delivery(JSON.stringify(call)))).toMatchObject({ action: 'created', status: 'applied' })
  expect(changes).toContainEqual({ kind: 'order', id: 'T1', action: 'created', rings: true })
  expect(await store.read('calls.waiting', {})).toMatchObject([{ orderNo: 'T1', customerName: '測試客戶' }])

  const taken = await store.write('acknowledge', { orderNo: 'T1', by: '阿美', at: 5_000, sourceAddress: null })
  expect(taken).toMatchObject({ acknowledgedBy: '阿美', acknowledgedAt: 5_000 })
  expect(changes).toContainEqual({ kind: 'order', id: 'T1', action: 'updated' })
  expect(await store.read('calls.waiting', {})).toEqual([])

  const late = store.write('acknowledge', { orderNo: 'T1', by: '小陳', at: 6_000, sourceAddress: null })
  await expect(late).rejects.toMatchObject({ code: 'conflict', detail: { by: '阿美', at: 5_000 } })
})

test('a delivery from the tray can be applied again, and what is not there cannot', async () => {
  const { store } = temp
  const faulty = await store.receive(delivery(JSON.stringify({ type: 'order.created', order: { totalAmount: 'much' } })))
  expect(faulty).toMatchObject({ action: 'failed', status: 'failed' })
  const again = await store.write('applyAgain', { eventId: faulty.eventId ?? 0, by: '阿美', at: 5_000 })
  expect(again).toMatchObject({ id: faulty.eventId, status: 'failed' })
  await expect(store.write('applyAgain', { eventId: 999, by: '阿美', at: 5_000 })).rejects.toMatchObject({ code: 'not_found' })
})

test('acts and refusals are in an audit log that verifies', async () => {
  const { store } = temp
  const act = { at: 1, action: 'SECRET_REVEALED', actor: '阿美', status: 'SUCCESS', detail: { where: 'settings' } } as const
  expect(await store.write('act', act)).toMatchObject({ id: 1, action: 'SECRET_REVEALED', actor: '阿美' })
  const refusal = {
    cause: 'unauthorized',
    remoteAddress: '192.0.2.9',
    method: 'POST',
    path: '/x',
    count: 3,
    firstAt: 1,
    lastAt: 2,
  } as const
  const changes = announced()
  await store.refuse([refusal, { ...refusal, cause: 'too_large' }])
  expect(changes.map(({ id }) => id)).toEqual(['2', '3'])
  expect(await store.read('audit.verify', { before: null, head: { state: 'absent' } })).toMatchObject({
    verified: { checked: 3 },
    total: 3,
    result: { checked: 3, total: 3 },
  })
})

test('work of any kind runs side by side in one group and keeps its own answer', async () => {
  const { store } = temp
  const body = (no: number) =>
    JSON.stringify({ type: 'order.created', order: { orderNo: `A${no}`, customerName: '客戶', totalAmount: 800 } })
  const orders = Array.from({ length: 50 }, (_, no) => store.receive(delivery(body(no))))
  const acts = Array.from({ length: 10 }, (_, at) =>
    store.write('act', { at, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS' }),
  )
  expect((await Promise.all(orders)).map(({ subject }) => subject.orderNo)).toEqual(
    Array.from({ length: 50 }, (_, no) => `A${no}`),
  )
  expect((await Promise.all(acts)).map(({ at }) => at)).toEqual(Array.from({ length: 10 }, (_, at) => at))
})
