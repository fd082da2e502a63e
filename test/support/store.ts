/** The real store on a data folder of its own: real threads, real SQLite. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../main/core/base/clock.ts'
import { silentLog } from '../../main/core/base/log.ts'
import { type DataPaths, dataPaths } from '../../main/core/base/paths.ts'
import type { Delivery } from '../../main/core/ingest/delivery.ts'
import { type OpenedStore, openStore, type StoreOptions } from '../../main/core/threads/openStore.ts'

export type TempStore = Readonly<{
  store: OpenedStore
  paths: DataPaths
  /** Closes the store and removes the folder; may be called twice. */
  close: () => Promise<void>
}>

/** A folder for a store that a test opens itself, perhaps several times; the caller removes it. */
export const tempFolder = (): string => mkdtempSync(join(tmpdir(), 'gasdesk-store-'))

export const storeOptions = (folder: string): StoreOptions => ({
  paths: dataPaths(folder),
  zone: () => 'Asia/Taipei',
  clock: systemClock,
  log: silentLog,
})

/** Opens one; the caller closes it. `options` replace the usual ones. */
export const tempStore = async (options: Partial<StoreOptions> = {}): Promise<TempStore> => {
  const folder = tempFolder()
  const store = await openStore({ ...storeOptions(folder), ...options })
  const close = async (): Promise<void> => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, paths: dataPaths(folder), close }
}

/** A delivery as the listener would hand it over. */
export const delivery = (body: string, rest: Partial<Delivery> = {}): Delivery => ({
  source: 'company',
  receivedAt: 1_760_000_000_000,
  remoteAddress: '192.0.2.7',
  key: null,
  body,
  ...rest,
})
