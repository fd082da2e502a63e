/** Electron's BrowserWindow: place, visibility and the way it closes; its inside is a page of Chromium (webContents.ts). */

import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { type App, app, preventable } from './app.ts'
import { machine, type Rectangle } from './machine.ts'
import { WebContents } from './webContents.ts'

export type WindowOptions = Readonly<{
  title?: string
  x?: number
  y?: number
  width?: number
  height?: number
  show?: boolean
  alwaysOnTop?: boolean
  skipTaskbar?: boolean
  focusable?: boolean
  webPreferences?: Readonly<Record<string, unknown>>
  [name: string]: unknown
}>

const refuseUnsafe = (preferences: Readonly<Record<string, unknown>>): void => {
  const isSafe = preferences.contextIsolation !== false && preferences.sandbox !== false && preferences.nodeIntegration !== true
  if (!isSafe) throw new Error('the stand-in has isolated, sandboxed pages only')
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): BrowserWindow[] => machine.windows.filter((window) => window.app === app)
  static getFocusedWindow = (): BrowserWindow | null => BrowserWindow.getAllWindows().find((each) => each.isFocused()) ?? null
  static fromWebContents = (contents: WebContents): BrowserWindow => contents.window

  readonly app: App = app
  readonly options: WindowOptions
  readonly webContents: WebContents
  readonly id: number
  lastUrl = ''
  flashes = 0
  overlay: Readonly<{ image: unknown; description: string }> | null = null
  progress = -1
  #title: string
  #bounds: Rectangle
  #isVisible: boolean
  #isMinimized = false
  #isMaximized = false
  #isFullScreen = false
  #isFocused = false
  #isOnTop: boolean
  #isDestroyed = false

  constructor(options: WindowOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseUnsafe(options.webPreferences ?? {})
    machine.onWindowAsked?.()
    this.options = options
    this.#title = options.title ?? app.name
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.#isVisible = options.show !== false
    this.#isOnTop = options.alwaysOnTop === true
    const { preload } = options.webPreferences ?? {}
    this.webContents = new WebContents(this, typeof preload === 'string' ? preload : undefined)
    this.id = this.webContents.id
    machine.windows.push(this)
  }

  /** The page inside, for tests. */
  page = (): Promise<Page> => this.webContents.page()
  fit = (page: Page): Promise<void> => page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height })

  async loadURL(url: string): Promise<void> {
    this.lastUrl = url
    await this.webContents.loadURL(url)
  }
  reload = (): void => this.webContents.reload()
  getURL = (): string => this.webContents.getURL()

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    this.#isVisible = true
    this.#isMinimized = false
    this.emit('show')
  }
  hide(): void {
    this.#isVisible = false
    this.blur()
    this.emit('hide')
  }
  focus(): void {
    for (const other of machine.windows) if (other !== this) other.blur()
    if (this.#isFocused || !this.#isVisible) return
    this.#isFocused = true
    this.emit('focus')
  }
  blur(): void {
    if (!this.#isFocused) return
    this.#isFocused = false
    this.emit('blur')
  }
  minimize(): void {
    this.#isMinimized = true
    this.blur()
    this.emit('minimize')
  }
  restore(): void {
    this.#isMinimized = false
    this.emit('restore')
  }
  maximize(): void {
    this.#isMaximized = true
    this.emit('maximize')
  }
  unmaximize(): void {
    this.#isMaximized = false
    this.emit('unmaximize')
  }
  moveTop(): void {}
  center(): void {}

  isVisible = (): boolean => this.#isVisible && !this.#isDestroyed
  isMinimized = (): boolean => this.#isMinimized
  isMaximized = (): boolean => this.#isMaximized
  isFocused = (): boolean => this.#isFocused
  isDestroyed = (): boolean => this.#isDestroyed
  isAlwaysOnTop = (): boolean => this.#isOnTop
  isFullScreen = (): boolean => this.#isFullScreen
  setFullScreen(isFull: boolean): void {
    this.#isFullScreen = isFull
  }
  setAlwaysOnTop(isOnTop: boolean): void {
    this.#isOnTop = isOnTop
  }
  setVisibleOnAllWorkspaces(): void {}
  setSkipTaskbar(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setBackgroundColor(): void {}
  setIcon(): void {}
  setTitle(title: string): void {
    this.#title = title
  }
  getTitle = (): string => this.#title
  setProgressBar(share: number): void {
    this.progress = share
  }
  setOverlayIcon(image: unknown, description: string): void {
    this.overlay = image === null ? null : { image, description }
  }
  flashFrame(isOn: boolean): void {
    this.flashes += isOn ? 1 : 0
  }

  getBounds = (): Rectangle => this.#bounds
  getNormalBounds = (): Rectangle => this.#bounds
  getContentBounds = (): Rectangle => this.#bounds
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    if ('width' in bounds || 'height' in bounds) void this.page().then(this.fit)
    for (const name of ['resize', 'resized', 'move', 'moved']) this.emit(name)
  }
  getSize = (): number[] => [this.#bounds.width, this.#bounds.height]
  setSize = (width: number, height: number): void => this.setBounds({ width, height })
  setContentSize = (width: number, height: number): void => this.setBounds({ width, height })
  getPosition = (): number[] => [this.#bounds.x, this.#bounds.y]
  setPosition = (x: number, y: number): void => this.setBounds({ x, y })

  /** As the cross in its corner does: `close` may be prevented. */
  close(): void {
    if (this.#isDestroyed) return
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.webContents.destroy()
    machine.windows.splice(machine.windows.indexOf(this), 1)
    this.emit('closed')
    this.app.finish()
  }
}
