/** Electron's `session` and `protocol`: who may ask for what, which requests go through, what a scheme of the program's own answers. */

import { EventEmitter } from 'node:events'
import { app, preventable } from './app.ts'
import { machine } from './machine.ts'
import type { WebContents } from './webContents.ts'

type RequestHandler = (contents: WebContents, permission: string, answer: (isGranted: boolean) => void, details: object) => void
type CheckHandler = (contents: WebContents | null, permission: string, origin: string, details: object) => boolean
type RequestFilter = (
  details: Readonly<{ url: string; resourceType: string }>,
  answer: (verdict: { cancel?: boolean }) => void,
) => void
type Answer = (request: Request) => Response | Promise<Response>
type Scheme = Readonly<{ scheme: string; privileges?: Readonly<Record<string, boolean>> }>

class Protocol {
  readonly schemes: Scheme[] = []
  readonly #answers = new Map<string, Answer>()

  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (this.schemes.length > 0) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
    this.schemes.push(...schemes)
  }
  handle(scheme: string, answer: Answer): void {
    if (this.#answers.has(scheme)) throw new Error(`the scheme ${scheme} has a handler`)
    this.#answers.set(scheme, answer)
  }
  unhandle(scheme: string): void {
    this.#answers.delete(scheme)
  }
  isProtocolHandled = (scheme: string): boolean => this.#answers.has(scheme)
  answerOf = (scheme: string): Answer | undefined => this.#answers.get(scheme)
}

export const protocol = new Protocol()

class Session extends EventEmitter {
  readonly protocol = protocol
  #requests: RequestHandler | null = null
  #checks: CheckHandler | null = null
  #filter: RequestFilter | null = null

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#requests = handler
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checks = handler
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  readonly webRequest = {
    onBeforeRequest: (first: unknown, second?: unknown): void => {
      const filter = typeof first === 'function' || first === null ? first : second
      this.#filter = typeof filter === 'function' ? (details, answer) => filter(details, answer) : null
    },
    onHeadersReceived: (): void => {},
  }

  /** What a page gets that asks for a permission; without handlers everything, as in Electron. */
  async isGranted(contents: WebContents, permission: string, origin: string): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: `${origin}/` }
    if (this.#checks?.(contents, permission, origin, details) === true) return true
    const handler = this.#requests
    if (handler === null) return this.#checks === null
    return new Promise((resolve) => handler(contents, permission, resolve, details))
  }
  isCancelled(url: string, resourceType: string): Promise<boolean> {
    const filter = this.#filter
    if (filter === null) return Promise.resolve(false)
    return new Promise((resolve) => filter({ url, resourceType }, ({ cancel = false }) => resolve(cancel)))
  }
  /** True when the program lets it go on. */
  mayDownload(contents: WebContents, url: string, filename: string): boolean {
    const event = preventable()
    let isCancelled = false
    const item = {
      getURL: () => url,
      getFilename: () => filename,
      setSavePath: () => {},
      setSaveDialogOptions: () => {},
      cancel: () => {
        isCancelled = true
      },
      on: () => item,
      once: () => item,
    }
    this.emit('will-download', event, item, contents)
    if (event.defaultPrevented || isCancelled) return false
    machine.downloads.push(filename)
    return true
  }
}

const defaultSession = new Session()
export const session = { defaultSession, fromPartition: (): Session => defaultSession }
