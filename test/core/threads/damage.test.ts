import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { openReadable } from '../../../main/core/storage/open.ts'
import { openStore } from '../../../main/core/threads/openStore.ts'
import { delivery, storeOptions, tempFolder } from '../../support/store.ts'

// Threads load their own modules, which takes its time where every core is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: string
beforeEach(() => {
  folder = tempFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const order = (no: number) => delivery(JSON.stringify({ type: 'order.created', order: { orderNo: `A${no}`, totalAmount: 800 } }))

const stock = delivery(
  JSON.stringify({ type: 'inventory.updated', inventory: { productId: 'P1', productName: '20kg 瓦斯', quantity: 7 } }),
)

const pageOf = (table: string): Readonly<{ start: number; size: number }> => {
  const db = openReadable(dataPaths(folder).database)
  const size = Number(db.pragma('page_size', { simple: true }))
  const page = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  db.close()
  return { start: (page - 1) * size, size }
}

const spoilPageOf = (table: string): void => {
  const { start, size } = pageOf(table)
  const file = openSync(dataPaths(folder).database, 'r+')
  writeSync(file, Buffer.alloc(size, 0xa5), 0, size, start)
  closeSync(file)
}

test('when a list meets a spoiled page, deliveries are refused although they could still be written', async () => {
  const first = await openStore(storeOptions(folder))
  await first.receive(stock)
  await first.close()
  spoilPageOf('stock_items')
  const store = await openStore(storeOptions(folder))
  expect(await store.receive(order(1))).toMatchObject({ action: 'created' })
  await expect(store.read('stock.list', { limit: 50, filter: {} })).rejects.toMatchObject({ code: 'storage_broken' })
  expect(store.health()).toMatchObject({ state: 'failing', code: 'storage_broken' })
  await expect(store.receive(order(2))).rejects.toMatchObject({ code: 'storage_broken' })
  await store.close()
})
