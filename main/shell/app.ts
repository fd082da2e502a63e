/** What must be said to Electron before it is ready: who the program is, where its files lie, that there is one of it. */

import { join } from 'node:path'
import { app } from 'electron'
import { confine } from './confine.ts'
import { mindClosedPipes } from './crash.ts'
import { registerScheme } from './protocol.ts'

/** The same in electron-builder.yml: Windows groups windows, notifications and the pinned icon by it. */
const appId = 'tw.gasdesk.desk'

/** Where Electron keeps its own files, and the shop's in `data`: the headless host looks in the same place (core/base/defaultFolder.ts). */
const userFolder = (): string => {
  // As Chromium's own word has it, for a second shop on one machine and for tests.
  const given = app.commandLine.getSwitchValue('user-data-dir')
  return given === '' ? join(app.getPath('appData'), 'Gasdesk') : given
}

/** Once, at the very start. False when the program runs already; that one then comes to the front. */
export const prepareApp = (): boolean => {
  mindClosedPipes()
  app.setName('Gasdesk')
  app.setAppUserModelId(appId)
  app.setPath('userData', userFolder())
  app.enableSandbox()
  registerScheme()
  app.on('web-contents-created', (_event, contents) => confine(contents))
  return app.requestSingleInstanceLock()
}

/** Started by the system when somebody signed in, not by a person. */
export const wasHidden = (): boolean => app.commandLine.hasSwitch('hidden')
