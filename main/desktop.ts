/** The desktop program: one instance, the office, its desk in a window, an orderly end. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, session } from 'electron'
import { openBackOffice } from './core/backOffice.ts'
import { systemClock } from './core/base/clock.ts'
import { type Log, openLog } from './core/base/log.ts'
import { dataPaths } from './core/base/paths.ts'
import { openSealedSecrets } from './core/base/sealedSecrets.ts'
import { openSettings } from './core/base/settings.ts'
import { version } from './core/base/version.ts'
import { troubleReport } from './core/office/troubleReport.ts'
import { builtPage } from './host/builtPage.ts'
import { prepareApp, wasHidden } from './shell/app.ts'
import { attend } from './shell/attend.ts'
import { watchCrashes } from './shell/crash.ts'
import { openDoor } from './shell/door.ts'
import { createEnd, endInOrder } from './shell/end.ts'
import { openMachine } from './shell/machine.ts'
import { openMachineFile } from './shell/machineFile.ts'
import { confineSession } from './shell/permissions.ts'
import { readPlace } from './shell/placeFile.ts'
import { servePage } from './shell/protocol.ts'
import { systemSafe } from './shell/safe.ts'
import { openOrAsk } from './shell/trouble/ask.ts'
import { choosePort } from './shell/trouble/choosePort.ts'
import { askAboutPort } from './shell/trouble/portTaken.ts'
import { troubleWords } from './shell/trouble/words.ts'
import { startUpdates } from './shell/updates/start.ts'
import { openDesk } from './shell/window.ts'

const host = '0.0.0.0'

const openOffice = async (dataDir: string, log: Log) => {
  mkdirSync(dataDir, { recursive: true })
  const paths = dataPaths(dataDir)
  const settings = openSettings(paths.settings)
  const secrets = await openSealedSecrets(paths.secrets, process.env.GASDESK_WEBHOOK_SECRET, await systemSafe(), log)
  const port = settings.current().webhookPort
  const parts = { dataDir, host, port, settings, secrets, clock: systemClock, log, version }
  return { ...(await openBackOffice({ ...parts, whenTaken: 'retry' })), settings, port }
}

const start = async (): Promise<void> => {
  const userData = app.getPath('userData')
  const [dataDir, placeFile] = [join(userData, 'data'), join(userData, 'window.json')]
  const log = openLog(dataPaths(dataDir).logs, { isAsync: true })
  const file = await openMachineFile(join(userData, 'machine.json'), log)
  log.info('starting', { version })
  const { language } = file.current()
  const words = troubleWords(language)
  const end = createEnd(log)
  watchCrashes({ log, close: end.close, words }, process)

  const updates = await startUpdates(language, log)
  const report = (error: unknown) => troubleReport({ dataDir, error, version, clock: systemClock })
  const office = await openOrAsk(() => openOffice(dataDir, log), { words, folder: dataDir, log, report })
  if (office === null) return app.exit(0)
  end.before(office.close)
  const { context, settings, port } = office

  confineSession(session.defaultSession, app.isPackaged)
  await servePage(builtPage(), office.exported, log)
  const desk = openDesk({ place: await readPlace(placeFile), placeFile, isHidden: wasHidden(), words, log })
  end.before(desk.close)
  endInOrder(end, desk.window, log)
  app.on('second-instance', desk.show)
  const shell = openMachine({ context, file, dataDir, desk, log })
  end.before(openDoor({ ...office, context: { ...context, machine: shell.machine } }, log).close)
  end.before(attend({ office, shell, desk, version, dataDir, log }).close)
  await desk.load()
  end.before(updates.watch().close)
  const choose = choosePort(context, settings)
  end.before(askAboutPort({ context, host, port, folder: dataDir, words, log, choose, quit: () => app.quit() }).close)
}

if (prepareApp()) void app.whenReady().then(start)
else app.quit()
