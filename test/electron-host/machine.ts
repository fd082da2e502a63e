/**
 * The machine on which the desktop program runs in tests: what outlives a program (folders, the lock, screens, the keyring) and what the
 * person at it sees and answers. One for a test process; `startProgram` (program.ts) starts programs on it.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import type { App } from './app.ts'
import type { BrowserWindow } from './browserWindow.ts'
import type { Notification } from './notification.ts'
import type { RunningProgram } from './program.ts'
import type { Tray } from './tray.ts'

/** A dialog that is open. `options` as the program gave them; `answer` closes it with what Electron would resolve with. */
export type OpenDialog = Readonly<{
  kind: 'message' | 'open' | 'save'
  options: Readonly<Record<string, unknown>>
  answer: (value: Readonly<Record<string, unknown>>) => void
}>

export type Rectangle = Readonly<{ x: number; y: number; width: number; height: number }>
export type Screen = Readonly<{ id: number; bounds: Rectangle; workArea: Rectangle; scaleFactor: number }>

export type PrintJob = Readonly<{ url: string; options: Readonly<Record<string, unknown>> }>

const screenOf = (id: number, x: number, width: number, height: number): Screen => ({
  id,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height: height - 40 },
  scaleFactor: 1,
})

/** All fields may be set by a test before it starts a program, and read at any time. */
export class Machine {
  /** Where every program's folders lie; `userData` is `<home>/Gasdesk`. */
  home = mkdtempSync(join(tmpdir(), 'gasdesk-machine-'))
  platformLanguages: readonly string[] = ['zh-TW']
  isPackaged = false
  /** Words behind the program's own on its command line. */
  args: readonly string[] = []
  screens: Screen[] = [screenOf(1, 0, 1920, 1080)]
  keyring = { backend: 'gnome_libsecret', isAvailable: true, key: 'key of this machine' }
  printers: Readonly<{ name: string; displayName: string; description: string }>[] = []
  /** What a print ends with: null is success, a text is the reason of a failure. */
  printerTrouble: string | null = null
  /** Pages of other people by host, for tests of what must not be reached; everything else outside is unreachable. */
  sites = new Map<string, string>()

  readonly programs: RunningProgram[] = []
  lock: App | null = null
  readonly windows: BrowserWindow[] = []
  readonly trays: Tray[] = []
  /** Shown and not closed yet, oldest first. */
  readonly notifications: Notification[] = []
  readonly dialogs: OpenDialog[] = []
  readonly errorBoxes: Readonly<{ title: string; content: string }>[] = []
  /** What was handed to other programs: addresses and files. */
  readonly openedOutside: string[] = []
  readonly openedPaths: string[] = []
  readonly prints: PrintJob[] = []
  readonly downloads: string[] = []
  readonly relaunches: (readonly string[])[] = []
  readonly loginItems: Readonly<Record<string, unknown>>[] = []
  readonly blockers = new Map<number, string>()
  /** Keys that programs hear from anywhere, and what they do. */
  readonly globalKeys = new Map<string, () => void>()
  badge = 0
  beeps = 0
  clipboard = ''
  isDark = false
  /** What pages complained about: errors, refused loads, breaches of the content policy. */
  readonly complaints: string[] = []
  /** Called when a program asks for a window; for measurements. */
  onWindowAsked: (() => void) | null = null

  #browser: Promise<Browser> | null = null
  #context: Promise<BrowserContext> | null = null

  /** The one browser profile of this machine; opened when the first window needs it. */
  context(): Promise<BrowserContext> {
    this.#context ??= this.#openContext()
    return this.#context
  }

  async #openContext(): Promise<BrowserContext> {
    const { launch } = await import('../support/browser.ts')
    // As `autoplayPolicy` has it in every window of the program.
    this.#browser = launch('--autoplay-policy=no-user-gesture-required')
    return (await this.#browser).newContext({ locale: 'zh-TW', timezoneId: 'Asia/Taipei', viewport: null })
  }

  /** The program that was started last and still runs. */
  program(): RunningProgram {
    const running = this.programs.findLast(({ app }) => !app.isEnded)
    if (running === undefined) throw new Error('no program runs on the machine')
    return running
  }

  /** The oldest open dialog, closed with this answer. Throws when there is none. */
  answerDialog(value: Readonly<Record<string, unknown>>): OpenDialog['options'] {
    const dialog = this.dialogs.shift()
    if (dialog === undefined) throw new Error('no dialog is open')
    dialog.answer(value)
    return dialog.options
  }

  /** Another home, and nothing of what happened; the browser stays. For programs that have ended. */
  reset(): void {
    rmSync(this.home, { recursive: true, force: true })
    this.home = mkdtempSync(join(tmpdir(), 'gasdesk-machine-'))
    for (const list of this.#lists()) list.length = 0
    this.args = []
    this.screens = [screenOf(1, 0, 1920, 1080)]
    this.keyring = { backend: 'gnome_libsecret', isAvailable: true, key: 'key of this machine' }
    this.printerTrouble = null
    this.badge = 0
    this.beeps = 0
    this.globalKeys.clear()
    this.sites.clear()
    this.blockers.clear()
  }

  #lists(): unknown[][] {
    const { programs, windows, trays, notifications, dialogs, errorBoxes, openedOutside, openedPaths } = this
    const { prints, downloads, relaunches, loginItems, complaints } = this
    const shown = [windows, trays, notifications, dialogs, errorBoxes, openedOutside, openedPaths]
    return [programs, ...shown, prints, downloads, relaunches, loginItems, complaints]
  }

  /** Ends the browser and removes the folders. */
  async close(): Promise<void> {
    await (await this.#browser)?.close()
    this.#browser = null
    this.#context = null
    rmSync(this.home, { recursive: true, force: true })
  }
}

/** Outlives the modules of a program, which are loaded anew for each start. */
const key = Symbol.for('gasdesk.machine')
const held: unknown = Reflect.get(globalThis, key)
const isMachine = (value: unknown): value is Machine => typeof value === 'object' && value !== null && 'programs' in value

export const machine: Machine = isMachine(held) ? held : new Machine()
Reflect.set(globalThis, key, machine)
