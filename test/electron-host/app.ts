/** Electron's `app`: readiness, the single-instance lock, and an end in Electron's own order. */

import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { machine } from './machine.ts'

type Preventable = { preventDefault: () => void; defaultPrevented: boolean }

export const preventable = (): Preventable => {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}

export class App extends EventEmitter {
  readonly isPackaged = machine.isPackaged
  name = 'gasdesk'
  appUserModelId: string | null = null
  exitCode: number | null = null
  isEnded = false
  isSandboxed = false
  readonly ended: Promise<number>
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  readonly #args = ['program', ...machine.args]
  #isReady = false
  #isQuitting = false
  #end: (code: number) => void

  constructor() {
    super()
    const { promise, resolve } = Promise.withResolvers<number>()
    this.ended = promise
    this.#end = resolve
  }

  readonly commandLine = {
    hasSwitch: (name: string): boolean => this.#args.some((word) => word === `--${name}` || word.startsWith(`--${name}=`)),
    getSwitchValue: (name: string): string => {
      const word = this.#args.find((each) => each.startsWith(`--${name}=`))
      return word?.slice(name.length + 3) ?? ''
    },
    appendSwitch: (name: string, value = '') => void this.#args.push(value === '' ? `--${name}` : `--${name}=${value}`),
    appendArgument: (word: string) => void this.#args.push(word),
  }

  whenReady = (): Promise<void> => this.#ready.promise
  isReady = (): boolean => this.#isReady
  /** The machine says it, after the entry has been evaluated to its end, as in Electron. */
  becomeReady(): void {
    if (this.isEnded) return
    this.#isReady = true
    this.#ready.resolve()
    this.emit('ready', {}, {})
  }

  setName(name: string): void {
    this.name = name
  }
  getName = (): string => this.name
  getVersion = (): string => '0.0.0-test'
  getLocale = (): string => machine.platformLanguages[0] ?? 'en-US'
  getSystemLocale = (): string => this.getLocale()
  getPreferredSystemLanguages = (): string[] => [...machine.platformLanguages]
  getAppPath = (): string => process.cwd()
  setPath = (name: string, path: string): void => void this.#paths.set(name, path)
  getPath(name: string): string {
    if (name === 'appData' || name === 'home') return machine.home
    return this.#paths.get(name) ?? (name === 'userData' ? join(machine.home, this.name) : join(machine.home, name))
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.isSandboxed = true
  }
  disableHardwareAcceleration(): void {}
  setAppUserModelId(id: string): void {
    this.appUserModelId = id
  }
  setAboutPanelOptions(): void {}
  showAboutPanel(): void {}
  focus(): void {}
  setJumpList(): void {}
  setUserTasks = (): boolean => true

  /** The lock belongs to the folder of the user's data; who has it hears of every later start. */
  requestSingleInstanceLock(): boolean {
    const holder = machine.lock
    if (holder === null || holder === this || holder.getPath('userData') !== this.getPath('userData')) {
      machine.lock = this
      return true
    }
    setImmediate(() => holder.emit('second-instance', {}, [...this.#args], process.cwd(), {}))
    return false
  }
  hasSingleInstanceLock = (): boolean => machine.lock === this
  releaseSingleInstanceLock(): void {
    if (machine.lock === this) machine.lock = null
  }

  setLoginItemSettings = (settings: Readonly<Record<string, unknown>>): void => void machine.loginItems.push(settings)
  getLoginItemSettings = (): Readonly<Record<string, unknown>> => ({
    openAtLogin: false,
    wasOpenedAtLogin: false,
    ...machine.loginItems.at(-1),
  })
  setBadgeCount(count = 0): boolean {
    machine.badge = count
    return true
  }
  getBadgeCount = (): number => machine.badge
  relaunch = ({ args = [...machine.args] }: { args?: readonly string[] } = {}): void => void machine.relaunches.push(args)

  /** before-quit, each window's close, will-quit, quit; any of the first three may stop it. */
  quit(): void {
    if (this.#isQuitting || this.isEnded) return
    const before = preventable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#isQuitting = true
    for (const window of this.#windows()) window.close()
    if (this.#windows().length > 0) this.#isQuitting = false
    else this.finish()
  }
  /** At once, without asking anybody. */
  exit(code = 0): void {
    if (this.isEnded) return
    this.isEnded = true
    for (const window of this.#windows()) window.destroy()
    this.#gone(code)
  }
  /** The last window is closed. */
  finish(): void {
    if (this.isEnded || this.#windows().length > 0) return
    if (!this.#isQuitting) {
      if (!this.emit('window-all-closed')) this.quit()
      return
    }
    const will = preventable()
    this.emit('will-quit', will)
    if (will.defaultPrevented) this.#isQuitting = false
    else this.#gone(0)
  }
  #windows() {
    return machine.windows.filter((window) => window.app === this)
  }
  #gone(code: number): void {
    this.isEnded = true
    this.exitCode = code
    this.releaseSingleInstanceLock()
    this.emit('quit', {}, code)
    this.#end(code)
  }
}

export const app = new App()
