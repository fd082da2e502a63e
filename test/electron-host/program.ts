/** Starts the real `main/desktop.ts` on the machine, as often as a test wants: each start loads its modules anew, like a new process. */

import { vi } from 'vitest'
import type { App } from './app.ts'
import type { BrowserWindow } from './browserWindow.ts'
import type { ipcMain } from './ipcMain.ts'
import { machine } from './machine.ts'
import type { Menu } from './menu.ts'
import type { powerMonitor } from './power.ts'
import type { protocol, session } from './session.ts'

/** What a test may reach of a program that runs. */
export type RunningProgram = Readonly<{
  app: App
  ipcMain: typeof ipcMain
  powerMonitor: typeof powerMonitor
  protocol: typeof protocol
  session: (typeof session)['defaultSession']
  Menu: typeof Menu
}>

const entryPatienceMs = 60_000

const shared = [
  [process, 'uncaughtException'],
  [process, 'unhandledRejection'],
  [process.stdout, 'error'],
  [process.stderr, 'error'],
] as const

/** What a program hangs on the process that it shares with the test goes with it. Returns how to take it down. */
function noteListeners(): () => void {
  const before = shared.map(([emitter, event]): unknown[] => emitter.rawListeners(event))
  return () => {
    for (const [place, [emitter, event]] of shared.entries())
      for (const listener of emitter.rawListeners(event))
        if (!before[place]?.includes(listener)) Reflect.apply(emitter.off, emitter, [event, listener])
  }
}

/**
 * Resolves when the entry has been evaluated and the program told that the machine is ready; windows come later. Electron tells it only after
 * the entry's end, so that an entry which awaits `whenReady` at its top hangs there, and is a failure here.
 */
export async function startProgram(...args: string[]): Promise<RunningProgram> {
  machine.args = args
  vi.resetModules()
  const takeDown = noteListeners()
  const count = machine.programs.length
  const hung = Promise.withResolvers<never>()
  const timer = setTimeout(() => hung.reject(new Error('the entry did not end: it awaits whenReady at its top')), entryPatienceMs)
  await Promise.race([import('../../main/desktop.ts'), hung.promise]).finally(() => clearTimeout(timer))
  const program = machine.programs[count]
  if (program === undefined) throw new Error('the entry has not loaded electron')
  program.app.becomeReady()
  void program.app.ended.then(takeDown)
  return program
}

/** The first window whose address holds this, once it is there and its page has been loaded. */
export async function windowWith(text: string | RegExp): Promise<BrowserWindow> {
  return vi.waitFor(
    () => {
      const window = machine.windows.find((each) => each.getURL().search(text) >= 0 && !each.webContents.isLoading())
      if (window === undefined)
        throw new Error(`no window shows ${text}; there are: ${machine.windows.map((each) => each.getURL())}`)
      return window
    },
    { timeout: 90_000 },
  )
}

/** Quits as a person does from the tray, and waits for the end. */
export async function quitProgram(program: RunningProgram = machine.program()): Promise<number> {
  program.app.quit()
  return program.app.ended
}
