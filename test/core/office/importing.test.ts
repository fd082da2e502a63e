import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { createFeed } from '../../../main/core/api/feed.ts'
import type { Clock } from '../../../main/core/base/clock.ts'
import { silentLog } from '../../../main/core/base/log.ts'
import { dataPaths } from '../../../main/core/base/paths.ts'
import type { OpenedImportDesk } from '../../../main/core/office/importing/desk.ts'
import { openImports } from '../../../main/core/office/importing/open.ts'
import { type OpenedStore, openStore } from '../../../main/core/threads/openStore.ts'
import type { Import } from '../../../shared/contract/imports.ts'
import { csv } from '../../support/importing.ts'
import { smallDisk } from '../../support/smallDisk.ts'
import { storeOptions, tempFolder } from '../../support/store.ts'

vi.setConfig({ testTimeout: 120_000 })

const by = '王店長'
const day = 86_400_000
const start = Date.UTC(2026, 10, 24, 4)

type Shop = Readonly<{ store: OpenedStore; desk: OpenedImportDesk; close: () => Promise<void> }>
const open: Shop[] = []
afterEach(async () => {
  for (const shop of open.splice(0)) await shop.close()
})

/** The program on a folder; `now` is the clock on its wall. */
const openShop = async (folder: string, now: () => number = () => start): Promise<Shop> => {
  const clock: Clock = { now, monotonic: () => performance.now() }
  const store = await openStore({ ...storeOptions(folder), clock })
  const desk = await openImports({
    store,
    paths: dataPaths(folder),
    zone: () => 'Asia/Taipei',
    clock,
    log: silentLog,
    feed: createFeed(),
  })
  const close = async (): Promise<void> => {
    await desk.close()
    await store.close()
  }
  const shop = { store, desk, close }
  open.push(shop)
  return shop
}

const closeShop = async (shop: Shop): Promise<void> => {
  open.splice(open.indexOf(shop), 1)
  await shop.close()
}

const history = (orders: number): Buffer =>
  csv(
    ['訂單編號', '客戶姓名', '客戶電話', '產品名稱', '數量', '備註'],
    ...Array.from({ length: orders }, (_, n) => [
      `H${n}`,
      `客戶${n}`,
      `09${String(n).padStart(8, '0')}`,
      '20公斤',
      1,
      '備註'.repeat(40),
    ]),
  )

const upload = async ({ desk }: Shop, bytes: Buffer): Promise<string> => {
  const { id } = await desk.begin({ fileName: '訂單.csv', size: bytes.length, by })
  await desk.takePiece(id, 0, bytes)
  return id
}

const compare = async ({ desk }: Shop, id: string): Promise<void> => {
  const { sheets } = await desk.preview(id, {})
  await desk.compare({ id, mappings: sheets.flatMap(({ mapping }) => mapping ?? []), text: {}, precedence: 'books' })
}

const phase = (shop: Shop, id: string, wanted: Import['phase']): Promise<void> =>
  expect.poll(async () => (await shop.desk.get(id)).phase, { timeout: 60_000, interval: 5 }).toBe(wanted)

test('a file that cannot be read says so; of another a person stops the writing, goes on, and takes all of it back', async () => {
  const folder = tempFolder()
  const shop = await openShop(folder)
  const broken = await upload(shop, Buffer.from('PK\u0003\u0004 no workbook at all'))
  await expect(shop.desk.preview(broken, {})).rejects.toMatchObject({ code: 'file_refused', detail: { reason: 'damaged' } })
  expect(await shop.desk.get(broken)).toMatchObject({ phase: 'refused', failure: { code: 'file_refused', reason: 'damaged' } })
  const id = await upload(shop, history(600))
  await compare(shop, id)
  await phase(shop, id, 'compared')
  await shop.desk.confirm({ id, by })
  const stopped = await shop.desk.stop({ id, by: '小美' })
  expect(stopped).toMatchObject({ phase: 'stopped', failure: null })
  expect(stopped.written).toBeLessThan(600)
  await shop.desk.resume({ id, by })
  await phase(shop, id, 'written')
  expect((await shop.store.read('orders.counts', { filter: {} })).completed).toBe(600)
  // A file that was brought in is known by its headings from now on.
  const next = await upload(shop, history(1))
  expect((await shop.desk.preview(next, {})).sheets[0]).toMatchObject({ isRemembered: true, confidence: 'sure' })
  await shop.desk.undo({ id, by })
  await phase(shop, id, 'undone')
  expect(await shop.store.read('orders.counts', { filter: {} })).toEqual({})
  await closeShop(shop)
  rmSync(folder, { recursive: true })
})

test('a dry run that is not wanted ends and leaves nothing; a file that stays away is swept up', async () => {
  const folder = tempFolder()
  let now = start
  let shop = await openShop(folder, () => now)
  const half = await shop.desk.begin({ fileName: '一半.csv', size: 1_000, by })
  await expect(shop.desk.takePiece(half.id, 10, Buffer.from('x'))).rejects.toMatchObject({
    code: 'conflict',
    detail: { received: 0 },
  })
  await expect(shop.desk.takePiece(half.id, 0, Buffer.alloc(1_001))).rejects.toMatchObject({ code: 'too_large' })
  const id = await upload(shop, history(5_000))
  await compare(shop, id)
  await expect(shop.desk.confirm({ id, by })).rejects.toMatchObject({ code: 'conflict' })
  expect(await shop.desk.stop({ id, by })).toMatchObject({ phase: 'received', summary: null })
  const folders = dataPaths(folder).imports
  expect(readdirSync(join(folders, id)).sort()).toEqual(['draft.json', 'file'])
  await closeShop(shop)
  now += 4 * day
  shop = await openShop(folder, () => now)
  expect(existsSync(join(folders, half.id))).toBe(false)
  await expect.poll(() => readdirSync(folders)).toEqual([])
  await closeShop(shop)
  rmSync(folder, { recursive: true })
})

test('a disk that fills up stops the writing; with room again it goes on, and nothing is there twice', async ({ skip }) => {
  const disk = smallDisk(24)
  if (disk === null) return skip('mounting a small disk takes root on Linux')
  const shop = await openShop(disk.folder)
  const id = await upload(shop, history(3_000))
  await compare(shop, id)
  await phase(shop, id, 'compared')
  await shop.desk.confirm({ id, by })
  disk.fill()
  await phase(shop, id, 'stopped')
  expect((await shop.desk.get(id)).failure).toEqual({ code: 'storage_full', reason: null })
  disk.free()
  await expect.poll(() => shop.store.health().state, { timeout: 30_000 }).toBe('well')
  await shop.desk.resume({ id, by })
  await phase(shop, id, 'written')
  expect((await shop.store.read('orders.counts', { filter: {} })).completed).toBe(3_000)
  await closeShop(shop)
  disk.remove()
})
