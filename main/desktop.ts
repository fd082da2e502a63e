/** The desktop program: one instance, the office, its page in a window, an orderly end. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { type BackOffice, openBackOffice } from './core/backOffice.ts'
import { systemClock } from './core/base/clock.ts'
import { type Log, openLog } from './core/base/log.ts'
import { dataPaths } from './core/base/paths.ts'
import { openSecrets } from './core/base/secrets.ts'
import { openSettings } from './core/base/settings.ts'
import { version } from './core/base/version.ts'
import { builtPage } from './host/builtPage.ts'
import { openHost } from './host/openHost.ts'
import { sentenceFor } from './shell/cannotOpen.ts'
import { openWindow, showWindow } from './shell/window.ts'

const appId = 'tw.gasdesk.desk'
const webhookPort = 8787

const openOffice = (dataDir: string, log: Log): Promise<BackOffice> => {
  const paths = dataPaths(dataDir)
  return openBackOffice({
    dataDir,
    host: '0.0.0.0',
    port: webhookPort,
    whenTaken: 'retry',
    settings: openSettings(paths.settings),
    secrets: openSecrets(paths.secrets, process.env.GASDESK_WEBHOOK_SECRET),
    clock: systemClock,
    log,
    version,
  })
}

const start = async (): Promise<void> => {
  const dataDir = join(app.getPath('userData'), 'data')
  mkdirSync(dataDir, { recursive: true })
  const log = openLog(dataPaths(dataDir).logs)
  const office = await openOffice(dataDir, log)
  const host = await openHost({ ...office, folder: builtPage(), port: 0, log })
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void host
      .close()
      .then(office.close)
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
  await openWindow(host.url)
}

const giveUp = (error: unknown): void => {
  dialog.showErrorBox('瓦斯行後台無法開啟', sentenceFor(error))
  app.exit(1)
}

app.setName('Gasdesk')
app.setAppUserModelId(appId)
app.on('window-all-closed', () => app.quit())
app.on('second-instance', showWindow)
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp)
else app.quit()
