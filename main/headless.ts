/** The office in the foreground, without Electron: two ports on this machine, one ready line, an orderly end. */

import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { openBackOffice } from './core/backOffice.ts'
import { systemClock } from './core/base/clock.ts'
import { defaultDataFolder } from './core/base/defaultFolder.ts'
import { openLog } from './core/base/log.ts'
import { dataPaths } from './core/base/paths.ts'
import { openSecrets } from './core/base/secrets.ts'
import { openSettings } from './core/base/settings.ts'
import { version } from './core/base/version.ts'
import { builtPage } from './host/builtPage.ts'
import { readCommandLine } from './host/commandLine.ts'
import { endInOrder } from './host/ending.ts'
import { explain } from './host/explain.ts'
import { openHost } from './host/openHost.ts'

const serve = async (): Promise<void> => {
  const { env, platform } = process
  const options = readCommandLine(process.argv.slice(2), defaultDataFolder({ platform, home: homedir(), env }))
  const paths = dataPaths(options.dataDir)
  mkdirSync(options.dataDir, { recursive: true })
  const log = openLog(paths.logs)
  const office = await openBackOffice({
    ...options,
    whenTaken: 'fail',
    settings: openSettings(paths.settings),
    secrets: openSecrets(paths.secrets, env.GASDESK_WEBHOOK_SECRET),
    clock: systemClock,
    log,
    version,
  })
  const host = await openHost({ ...office, folder: builtPage(), port: options.uiPort, log })
  endInOrder([host.close, office.close], log)
  const ready = { ready: true, webhookUrl: office.webhookUrl(), uiUrl: host.url, dataDir: options.dataDir, pid: process.pid }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
}

serve().catch(explain)
