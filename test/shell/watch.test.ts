import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '../../main/core/base/log.ts'
import { type Sight, urgencyOf, type Watch, watchOffice } from '../../main/shell/watch.ts'
import { type TempOffice, tempOffice } from '../support/office.ts'
import { delivery } from '../support/store.ts'

const phoneOrder = (orderNo: string) =>
  delivery(
    JSON.stringify({
      type: 'phone_order.received',
      phoneOrder: { orderNo, customerName: '林太太', customerPhone: '0933111222' },
    }),
  )

let office: TempOffice
let watch: Watch
let sights: Sight[]
const open = () => {
  watch = watchOffice({ context: office.context, log: silentLog })
  sights = []
  watch.onSight((sight) => sights.push(sight))
}
const waiting = () => sights.at(-1)?.calls.map(({ orderNo }) => orderNo)

beforeEach(async () => {
  office = await tempOffice()
  open()
})
afterEach(async () => {
  watch.close()
  await office.close()
})

test('a call is seen as it comes, and no more once it is taken, by whomever', async () => {
  await vi.waitFor(() => expect(waiting()).toEqual([]))
  await office.store.receive(phoneOrder('P-1'))
  await vi.waitFor(() => expect(waiting()).toEqual(['P-1']))
  await office.client.calls.acknowledge({ orderNo: 'P-1', by: '小美' })
  await vi.waitFor(() => expect(waiting()).toEqual([]))
})

test('after a restart it sees what waited before, from the database alone', async () => {
  await office.store.receive(phoneOrder('P-1'))
  watch.close()
  open()
  await vi.waitFor(() => expect(waiting()).toEqual(['P-1']))
})

test('a change of how calls ring is seen at once', async () => {
  await vi.waitFor(() => expect(sights.length).toBeGreaterThan(0))
  const { ring } = office.context.settings.show()
  await office.client.settings.change({ change: { ring: { ...ring, volume: 15 } }, by: '小美' })
  await vi.waitFor(() => expect(sights.at(-1)?.ring.volume).toBe(15))
})

test('closed, it looks no more', async () => {
  await vi.waitFor(() => expect(sights.length).toBeGreaterThan(0))
  watch.close()
  const count = sights.length
  await office.store.receive(phoneOrder('P-1'))
  await office.client.office.status()
  expect(sights.length).toBe(count)
})

test.each([
  ['a call that nobody has taken', { kind: 'order', id: 'P', action: 'created', rings: true }, 'now'],
  ['a change of a call that waits', { kind: 'order', id: 'W', action: 'updated' }, 'now'],
  ['any other order', { kind: 'order', id: 'O', action: 'created' }, null],
  ['a delivery', { kind: 'event', id: '1', action: 'created' }, 'soon'],
  ['a trouble of the program', { kind: 'office', id: '', action: 'updated' }, 'now'],
] as const)('%s is looked at: %s %s', (_what, change, urgency) => {
  expect(urgencyOf(change, new Set(['W']))).toBe(urgency)
})
