/** Electron's WebContents over a page of Chromium; after a crash the next load makes a new page. */

import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { originOf, toWeb } from './addresses.ts'
import { app, preventable } from './app.ts'
import type { BrowserWindow } from './browserWindow.ts'
import { type Frame, ipcMain } from './ipcMain.ts'
import { machine } from './machine.ts'
import { protocol, session } from './session.ts'
import { Surface } from './surface.ts'

type WindowAnswer = Readonly<{ action: 'allow' | 'deny' }>
type WindowHandler = (details: Readonly<{ url: string; disposition: string }>) => WindowAnswer
type Printed = (isPrinted: boolean, reason: string) => void

let last = 0

export class WebContents extends EventEmitter {
  readonly id = ++last
  readonly session = session.defaultSession
  readonly window: BrowserWindow
  isThrottled = true
  #preload: string | undefined
  #surface: Promise<Surface> | null = null
  #shown: Surface | null = null
  #isCrashed = false
  #isDestroyed = false
  #zoom = 1
  #handler: WindowHandler = () => ({ action: 'allow' })

  constructor(window: BrowserWindow, preload: string | undefined) {
    super()
    this.window = window
    this.#preload = preload
    app.emit('web-contents-created', {}, this)
  }

  /** The page itself, for tests; it changes after a crash. */
  page = async (): Promise<Page> => (await this.#open()).page

  #open(): Promise<Surface> {
    this.#surface ??= this.#openSurface()
    return this.#surface
  }

  async #openSurface(): Promise<Surface> {
    const event = (frame: Frame, ports: unknown[] = []) => ({ sender: this, senderFrame: frame, ports })
    const surface = await Surface.open(
      {
        heard: (channel, args, ports, frame) => ipcMain.emit(channel, event(frame, ports), ...args),
        asked: (channel, args, frame) => ipcMain.invoke(channel, { sender: this, senderFrame: frame, ports: [] }, args),
        mayNavigate: (url) => this.#mayNavigate(url),
        isCancelled: (url, resourceType) => this.session.isCancelled(url, resourceType),
        answerOf: protocol.answerOf,
        mayDownload: (url, filename) => this.session.mayDownload(this, url, filename),
        wantsWindow: (url) => {
          const { action } = this.#handler({ url, disposition: 'foreground-tab' })
          if (action === 'allow') machine.complaints.push(`a new window was allowed: ${url}`)
        },
        crashed: () => this.#crash(),
      },
      this.#preload,
    )
    if (this.#isDestroyed) await surface.page.close()
    this.#shown = surface
    await this.window.fit(surface.page)
    return surface
  }

  #mayNavigate(url: string): boolean {
    const asked = ['will-frame-navigate', 'will-navigate'].map((name) => {
      const details = Object.assign(preventable(), { url, isMainFrame: true, isSameDocument: false })
      this.emit(name, details, url)
      return details
    })
    return !asked.some(({ defaultPrevented }) => defaultPrevented)
  }

  #crash(): void {
    this.#isCrashed = true
    this.#surface = null
    this.#shown = null
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 })
  }

  async loadURL(url: string): Promise<void> {
    const surface = await this.#open()
    this.#isCrashed = false
    await this.#grant(originOf(url))
    await surface.go(url)
    this.#loaded()
  }
  reload(): void {
    const url = this.window.lastUrl
    const shown = this.#shown
    void (shown === null ? this.loadURL(url) : shown.reload().then(() => this.#loaded())).catch(() => {})
  }
  reloadIgnoringCache = (): void => this.reload()
  #loaded(): void {
    this.emit('dom-ready')
    this.emit('did-finish-load')
    this.window.emit('ready-to-show')
  }
  /** Chromium's own permission follows what the program's handlers say. */
  async #grant(origin: string): Promise<void> {
    const isGranted = await this.session.isGranted(this, 'clipboard-sanitized-write', origin)
    const context = await machine.context()
    if (isGranted) await context.grantPermissions(['clipboard-write'], { origin: originOf(toWeb(`${origin}/`)) })
  }

  get mainFrame(): Frame {
    const url = this.getURL()
    return { url, origin: originOf(url), parent: null }
  }
  getURL = (): string => this.#shown?.url() ?? this.window.lastUrl
  getTitle = (): string => this.window.getTitle()
  isDestroyed = (): boolean => this.#isDestroyed
  isCrashed = (): boolean => this.#isCrashed
  isLoading = (): boolean => this.#shown === null
  isFocused = (): boolean => this.window.isFocused()
  focus(): void {}
  send(channel: string, ...args: unknown[]): void {
    const copy = structuredClone(args) // throws "could not be cloned" as Electron does
    this.#shown?.tell({ kind: 'ipc', channel, args: copy })
  }
  executeJavaScript = async (code: string): Promise<unknown> => (await this.page()).evaluate(code)
  setWindowOpenHandler(handler: WindowHandler): void {
    this.#handler = handler
  }
  setBackgroundThrottling(isThrottled: boolean): void {
    this.isThrottled = isThrottled
  }
  setVisualZoomLevelLimits = async (): Promise<void> => {}
  setAudioMuted(): void {}
  openDevTools(): void {}
  isDevToolsOpened = (): boolean => false
  getZoomFactor = (): number => this.#zoom
  setZoomFactor(factor: number): void {
    this.#zoom = factor
  }
  getZoomLevel = (): number => Math.log(this.#zoom) / Math.log(1.2)
  setZoomLevel(level: number): void {
    this.#zoom = 1.2 ** level
  }
  /** Ends the page's process, as a crash does. */
  forcefullyCrashRenderer(): void {
    const crash = async () => {
      const session = await (await machine.context()).newCDPSession(await this.page())
      await session.send('Page.crash') // never answered: nobody is left to do so
    }
    crash().catch(() => {})
  }

  getPrintersAsync = async (): Promise<object[]> => machine.printers.map((printer) => ({ ...printer, options: {} }))
  print(options: Readonly<Record<string, unknown>> = {}, printed: Printed = () => {}): void {
    machine.prints.push({ url: this.getURL(), options })
    const trouble = machine.printerTrouble
    setImmediate(() => printed(trouble === null, trouble ?? ''))
  }
  printToPDF = async (): Promise<Buffer> => (await this.page()).pdf({ preferCSSPageSize: true })

  /** The window is gone. */
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    void this.#surface?.then(({ page }) => page.close()).catch(() => {})
    this.emit('destroyed')
  }
}
