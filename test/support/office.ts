/** The contract's calls in process, over a real store: what a page can do, without a transport. */

import { createRouterClient } from '@orpc/server'
import type { ApiContext } from '../../main/core/api/context.ts'
import { createFeed } from '../../main/core/api/feed.ts'
import { createRouter } from '../../main/core/api/router.ts'
import { readHead } from '../../main/core/audit/head.ts'
import { systemClock } from '../../main/core/base/clock.ts'
import { Fault } from '../../main/core/base/fault.ts'
import { type Log, silentLog } from '../../main/core/base/log.ts'
import type { DataPaths } from '../../main/core/base/paths.ts'
import { openSettings } from '../../main/core/base/settings.ts'
import { openExportShelf } from '../../main/core/office/exportShelf.ts'
import { exportsOf } from '../../main/core/office/exports.ts'
import type { OpenedImportDesk } from '../../main/core/office/importing/desk.ts'
import { openImports } from '../../main/core/office/importing/open.ts'
import { shopSettingsOf } from '../../main/core/office/shopSettings.ts'
import type { Store } from '../../main/core/threads/store.ts'
import type { Integration, OfficeStatus } from '../../shared/contract/office.ts'
import { type TempStore, tempStore } from './store.ts'

export const now = Date.UTC(2026, 10, 24, 4)

export type TempOffice = Readonly<{
  client: ReturnType<typeof clientOf>
  store: Store
  context: ApiContext
  paths: DataPaths
  close: () => Promise<void>
}>

const clientOf = (context: ApiContext, log: Log) => createRouterClient(createRouter(log), { context })

/** An integration that keeps its secret in memory. */
const memoryIntegration = (): ApiContext['integration'] => {
  let secret: string | null = null
  const show = (): Integration => ({ webhookUrls: [], maskedSecret: secret === null ? null : '••••', isPublicSecret: false })
  return {
    show,
    secret: () => secret,
    changeSecret: async (next) => {
      secret = next
    },
    sendTest: async () => ({ orderNo: 'TEST-001' }),
  }
}

const contextOver = async ({ store, paths }: TempStore): Promise<ApiContext & Readonly<{ imports: OpenedImportDesk }>> => {
  const feed = createFeed()
  store.onChanges((changes) => {
    for (const change of changes) feed.push(change)
  })
  const frame = {
    shopName: '',
    zone: 'Asia/Taipei',
    now,
    version: '0',
    dataDir: '',
    receiving: true,
    webhookUrls: [],
    warnings: [],
  }
  return {
    store,
    feed,
    clock: { now: () => now, monotonic: () => 0 },
    status: async (): Promise<OfficeStatus> => ({ ...frame, ...(await store.read('office.figures', {})) }),
    intake: () => ({ handling: null, refused: 0 }),
    imports: await openImports({ store, paths, zone: () => 'Asia/Taipei', clock: systemClock, log: silentLog, feed }),
    settings: shopSettingsOf({
      file: openSettings(paths.settings),
      store,
      clock: { now: () => now, monotonic: () => 0 },
      onChange: () => feed.push({ kind: 'office', id: '', action: 'updated' }),
    }),
    exports: exportsOf({
      shelf: openExportShelf(paths.exports),
      database: paths.database,
      zone: () => 'Asia/Taipei',
      clock: { now: () => now, monotonic: () => 0 },
      log: silentLog,
    }),
    diagnostics: async () => ({ fileName: 'diagnostics.json', text: '{}' }),
    auditHead: () => readHead(paths.auditHead),
    backups: {
      show: async () => ({ folder: paths.backups, second: null, backups: [], isRunning: false, troubles: [] }),
      make: () => Promise.reject(new Fault('internal', 'This office makes no backups')),
      chooseSecond: () => Promise.reject(new Fault('internal', 'This office makes no backups')),
    },
    integration: memoryIntegration(),
  }
}

/** Opens one; the caller closes it. `parts` replace the usual ones. */
export const tempOffice = async (parts: Partial<ApiContext> & { log?: Log } = {}): Promise<TempOffice> => {
  const { log = silentLog, ...rest } = parts
  const temp = await tempStore()
  const whole = await contextOver(temp)
  const context = { ...whole, ...rest }
  const close = async (): Promise<void> => {
    await whole.imports.close()
    await temp.close()
  }
  return { client: clientOf(context, log), store: temp.store, context, paths: temp.paths, close }
}
