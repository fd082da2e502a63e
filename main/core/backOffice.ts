/** Opens and closes the whole office: the only place where its parts meet. Knows neither Electron nor the page's transport. */

import type { ApiContext } from './api/context.ts'
import { createFeed } from './api/feed.ts'
import { createRouter } from './api/router.ts'
import { readHead } from './audit/head.ts'
import type { Clock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import { dataPaths } from './base/paths.ts'
import type { Secrets } from './base/secrets.ts'
import type { SettingsFile } from './base/settings.ts'
import { openWarnings } from './base/warnings.ts'
import { webhookPath } from './listener/exchange.ts'
import { openListener } from './listener/listener.ts'
import { publicNames, webhookUrls } from './office/addresses.ts'
import { openBackups } from './office/backups/open.ts'
import { diagnosticsOf } from './office/diagnostics.ts'
import { type DoorOptions, openDoor } from './office/door.ts'
import { openExportShelf, type ShelvedFile } from './office/exportShelf.ts'
import { exportsOf } from './office/exports.ts'
import { handlingTimes } from './office/handling.ts'
import { openImports } from './office/importing/open.ts'
import { integrationOf, watchSecret } from './office/integration.ts'
import { knockAt } from './office/knock.ts'
import { shopSettingsOf } from './office/shopSettings.ts'
import { statusOf } from './office/status.ts'
import { watchClock } from './office/watchClock.ts'
import { watchRefusals } from './office/watchRefusals.ts'
import { watchRetention } from './office/watchRetention.ts'
import { watchSignatureTime } from './office/watchSignatureTime.ts'
import { watchStore } from './office/watchStore.ts'
import { openStore } from './threads/openStore.ts'

export type BackOfficeOptions = Readonly<{
  dataDir: string
  /** Where senders are awaited; port 0 picks a free one. */
  host: string
  port: number
  whenTaken: DoorOptions['whenTaken']
  settings: SettingsFile
  secrets: Secrets
  clock: Clock
  log: Log
  version: string
}>

export type BackOffice = Readonly<{
  /** The renderer's contract, served by whichever host there is. */
  router: ReturnType<typeof createRouter>
  context: ApiContext
  webhookUrl: () => string
  /** An exported file that waits to be fetched; null for an id that nobody was given, or that has lapsed. */
  exported: (id: string) => ShelvedFile | null
  /** After a sleep: a listener that no longer answers is opened anew, on the same port. */
  checkDoor: () => Promise<void>
  /** In order: no more deliveries, what is in flight answered, the queue drained, the database closed. */
  close: () => Promise<void>
}>

/** Rejects with a `Fault` that says why the office cannot open; nothing is left running then. */
export const openBackOffice = async (options: BackOfficeOptions): Promise<BackOffice> => {
  const { dataDir, host, settings, secrets, clock, log, version } = options
  const store = await openStore({ paths: dataPaths(dataDir), zone: () => settings.current().zone, clock, log })
  const feed = createFeed()
  const officeChanged = () => feed.push({ kind: 'office', id: '', action: 'updated' })
  const warnings = openWarnings(clock, officeChanged)
  store.onChanges((changes) => {
    for (const change of changes) feed.push(change)
  })
  const handling = handlingTimes(clock)
  const shelf = openExportShelf(dataPaths(dataDir).exports)
  const exports = exportsOf({ shelf, database: dataPaths(dataDir).database, zone: () => settings.current().zone, clock, log })
  watchStore(store, warnings)
  watchSecret(secrets, warnings)
  const open = (port: number) =>
    openListener({
      store,
      secrets: secrets.active,
      clock,
      log,
      host,
      port,
      source: 'company',
      allowedHosts: () => publicNames(settings.current().publicUrls),
      about: () => ({ version }),
      handled: handling.note,
    })
  const { whenTaken } = options
  const door = await openDoor({ open, answers: knockAt(host), port: options.port, whenTaken, warnings, log }).catch(
    async (error: unknown) => {
      await store.close()
      throw error
    },
  )
  const urls = () => webhookUrls({ host, port: door.port(), path: webhookPath, publicUrls: settings.current().publicUrls })
  const ownUrl = () => webhookUrls({ host, port: door.port(), path: webhookPath, publicUrls: [] })[0] ?? ''
  const isReceiving = () => door.isOpen() && secrets.current() !== null && store.health().state === 'well'
  const retention = watchRetention({ store, keepMonths: () => settings.current().keepMonths, clock, log })
  const watches = [
    watchClock(clock, warnings, () => void door.check()),
    watchRefusals(door.refusals, clock, warnings),
    watchSignatureTime(door.refusals, clock, warnings),
    retention,
  ]
  const backups = openBackups({ store, paths: dataPaths(dataDir), settings, warnings, clock, log, changed: officeChanged })
  const settingsChanged = () => {
    officeChanged()
    void retention.check()
  }
  const imports = await openImports({ store, paths: dataPaths(dataDir), zone: () => settings.current().zone, clock, log, feed })
  await store.write('act', { at: clock.now(), action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS', detail: { version } })
  return {
    router: createRouter(log),
    context: {
      store,
      feed,
      clock,
      status: statusOf({ store, settings, warnings, clock, version, dataDir, isReceiving, webhookUrls: urls }),
      intake: () => ({ handling: handling.show(), refused: door.refusals().total }),
      settings: shopSettingsOf({ file: settings, store, clock, onChange: settingsChanged }),
      diagnostics: diagnosticsOf({ store, settings, secrets, warnings, clock, version, dataDir, isReceiving }),
      auditHead: () => readHead(dataPaths(dataDir).auditHead),
      exports,
      imports,
      backups,
      integration: integrationOf({ secrets, webhookUrls: urls, ownUrl, warnings }),
    },
    webhookUrl: ownUrl,
    checkDoor: door.check,
    exported: shelf.find,
    close: async () => {
      for (const watch of watches) watch.stop()
      await door.close()
      await exports.close()
      await imports.close()
      await backups.close()
      await store
        .write('act', { at: clock.now(), action: 'OFFICE_STOPPED', actor: 'system', status: 'SUCCESS' })
        .catch((error: unknown) => log.warn('the stop could not be recorded', { error }))
      await store.close()
      feed.end()
    },
  }
}
