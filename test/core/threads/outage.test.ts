import { rmSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { openReadable, openWritable } from '../../../main/core/storage/open.ts'
import { openStore } from '../../../main/core/threads/openStore.ts'
import { figures } from '../../support/figures.ts'
import { smallDisk } from '../../support/smallDisk.ts'
import { delivery, storeOptions, tempFolder } from '../../support/store.ts'

// Threads load their own modules, which takes its time where every core is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const files = { writer: new URL('../../support/tamperedWriter.ts', import.meta.url) }
const patience = { timeout: 20_000, interval: 50 }

/** Detail of each recovery in the audit log. */
const recoveries = (folder: string): unknown[] => {
  const db = openReadable(dataPaths(folder).database)
  const details = db.prepare("SELECT detail FROM audit_log WHERE action = 'STORAGE_RECOVERED'").pluck().all()
  db.close()
  return details.map((detail) => JSON.parse(String(detail)))
}

test('a locked database is refused as busy; when the lock is gone the store finds out by itself and logs the outage', async () => {
  const folder = tempFolder()
  const store = await openStore({ ...storeOptions(folder), files })
  const other = openWritable(dataPaths(folder).database)
  other.prepare('BEGIN IMMEDIATE').run()
  await expect(store.receive(delivery('a'))).rejects.toMatchObject({ code: 'storage_busy' })
  expect(store.health()).toMatchObject({ state: 'failing', code: 'storage_busy' })
  other.prepare('ROLLBACK').run()
  other.close()
  await vi.waitFor(() => expect(store.health()).toMatchObject({ state: 'well', code: null, restarts: 0 }), patience)
  expect(recoveries(folder)).toEqual([{ code: 'storage_busy', ms: expect.any(Number), refused: 1 }])
  await store.receive(delivery('b'))
  expect(recoveries(folder)).toHaveLength(1)
  await store.close()
  rmSync(folder, { recursive: true })
})

test('a full disk refuses, loses nothing that was answered, and takes deliveries again once there is room', async ({ skip }) => {
  const disk = smallDisk(8)
  if (disk === null) return skip('mounting a small disk takes root on Linux')
  const store = await openStore({ ...storeOptions(disk.folder), files })
  await store.receive(delivery('before'))
  disk.fill()
  const long = Array.from({ length: 50 }, (_, index) => store.receive(delivery(`${index}`.padEnd(20_000, 'x'))))
  const stored = (await Promise.allSettled(long)).filter(({ status }) => status === 'fulfilled').length
  expect(store.health()).toMatchObject({ state: 'failing', code: 'storage_full' })
  disk.free()
  await vi.waitFor(() => expect(store.health()).toMatchObject({ state: 'well', restarts: 0 }), patience)
  expect(recoveries(disk.folder)).toEqual([{ code: 'storage_full', ms: expect.any(Number), refused: 50 - stored }])
  expect(await store.receive(delivery('after'))).toMatchObject({ eventId: stored + 3 })
  figures('fullDisk', { 'rows acknowledged': stored + 2, 'rows refused': 50 - stored, lost: 0 })
  await store.close()
  disk.remove()
})
