/** A page of a real Chromium that stands for the inside of a window: the preload's world, its ports, and every request through the session. */

import { existsSync, readFileSync } from 'node:fs'
import type { CDPSession, Page, Route } from 'playwright-core'
import { fromWeb, originOf, schemeOf, toWeb } from './addresses.ts'
import type { Frame } from './ipcMain.ts'
import { machine } from './machine.ts'
import { MessagePortMain, type Packed, pack, unpack } from './messagePort.ts'
import { exposeScript, preloadScript, wayOut, worldName } from './preloadWorld.ts'

/** What the preload's world says. */
type Told =
  | Readonly<{ kind: 'ipc'; channel: string; args: unknown[]; ports: number[] }>
  | Readonly<{ kind: 'invoke'; id: number; channel: string; args: unknown[] }>
  | Readonly<{ kind: 'port'; id: number; data: Packed }>
  | Readonly<{ kind: 'closed'; id: number }>

/** What the inside tells the window around it. */
export type Surroundings = Readonly<{
  heard: (channel: string, args: unknown[], ports: MessagePortMain[], frame: Frame) => void
  asked: (channel: string, args: unknown[], frame: Frame) => Promise<unknown>
  /** Whether the page may go there by itself. */
  mayNavigate: (url: string) => boolean
  isCancelled: (url: string, resourceType: string) => Promise<boolean>
  answerOf: (scheme: string) => ((request: Request) => Response | Promise<Response>) | undefined
  mayDownload: (url: string, filename: string) => boolean
  /** A page wants another window. */
  wantsWindow: (url: string) => void
  crashed: () => void
}>

export class Surface {
  readonly page: Page
  readonly #session: CDPSession
  readonly #around: Surroundings
  readonly #ports = new Map<number, MessagePortMain>()
  #world: number | null = null
  /** Where the program itself sends the page. */
  #sentTo: string | null = null

  static async open(around: Surroundings, preload: string | undefined): Promise<Surface> {
    const page = await (await machine.context()).newPage()
    const surface = new Surface(page, await page.context().newCDPSession(page), around)
    await surface.#prepare(preload)
    return surface
  }

  private constructor(page: Page, session: CDPSession, around: Surroundings) {
    this.page = page
    this.#session = session
    this.#around = around
  }

  async #prepare(preload: string | undefined): Promise<void> {
    const { page } = this
    page.on('pageerror', (error) => machine.complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && machine.complaints.push(message.text()))
    page.on('crash', () => {
      this.#leave()
      this.#around.crashed()
    })
    page.on('close', () => this.#leave())
    page.on('popup', (popup) => {
      this.#around.wantsWindow(fromWeb(popup.url()))
      void popup.close()
    })
    page.on('download', (download) => {
      if (!this.#around.mayDownload(fromWeb(download.url()), download.suggestedFilename())) void download.cancel()
    })
    await page.route('**/*', (route) => this.#route(route))
    await this.#prepareWorld(preload)
  }

  async #prepareWorld(preload: string | undefined): Promise<void> {
    const session = this.#session
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === worldName && context.auxData?.frameId !== undefined) this.#world = context.id
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#leave()
    })
    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      if (executionContextId === this.#world) this.#hear(JSON.parse(payload))
    })
    await session.send('Runtime.enable')
    await session.send('Page.enable')
    await session.send('Runtime.addBinding', { name: wayOut, executionContextName: worldName })
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: exposeScript })
    if (preload === undefined) return
    if (!existsSync(preload)) throw new Error(`Unable to load preload script: ${preload}`)
    const source = preloadScript(readFileSync(preload, 'utf8'))
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName })
  }

  #frame(): Frame {
    const url = fromWeb(this.page.url())
    return { url, origin: originOf(url), parent: null }
  }

  #hear(told: Told): void {
    switch (told.kind) {
      case 'port':
        this.#ports.get(told.id)?.receive(unpack(told.data))
        break
      case 'closed':
        this.#ports.get(told.id)?.gone()
        this.#ports.delete(told.id)
        break
      case 'ipc':
        this.#around.heard(told.channel, told.args, told.ports.map(this.#takePort), this.#frame())
        break
      case 'invoke':
        this.#answer(told.id, this.#around.asked(told.channel, told.args, this.#frame()))
    }
  }

  #answer(id: number, answer: Promise<unknown>): void {
    void answer.then(
      (value) => this.tell({ kind: 'answer', id, value }),
      (error: unknown) => this.tell({ kind: 'failed', id, text: String(error) }),
    )
  }

  readonly #takePort = (id: number): MessagePortMain => {
    const port = new MessagePortMain({
      post: (data) => this.tell({ kind: 'port', id, data: pack(data) }),
      close: () => this.tell({ kind: 'close', id }),
    })
    this.#ports.set(id, port)
    return port
  }

  /** To the preload's world, in order; what is said to a page that has gone is lost. */
  tell(message: Readonly<Record<string, unknown>>): void {
    if (this.#world === null) return
    const expression = `__electronHear(${JSON.stringify(message)})`
    this.#session.send('Runtime.evaluate', { expression, contextId: this.#world }).catch(() => {})
  }

  /** The document is gone, and all its ports with it. */
  #leave(): void {
    this.#world = null
    for (const port of this.#ports.values()) port.gone()
    this.#ports.clear()
  }

  /** The program itself shows this address. Rejects as Electron does when it cannot be loaded. */
  async go(url: string): Promise<void> {
    this.#sentTo = url.replace(/#.*$/s, '')
    await this.page.goto(toWeb(url))
  }
  async reload(): Promise<void> {
    this.#sentTo = this.url().replace(/#.*$/s, '')
    await this.page.reload()
  }
  url = (): string => fromWeb(this.page.url())

  async #route(route: Route): Promise<void> {
    const request = route.request()
    const url = fromWeb(request.url())
    const isOfPage = request.isNavigationRequest() && request.frame() === this.page.mainFrame()
    if (isOfPage && url !== this.#sentTo && !this.#around.mayNavigate(url)) return route.abort('aborted')
    if (await this.#around.isCancelled(url, request.resourceType())) return route.abort('blockedbyclient')
    const answer = this.#around.answerOf(schemeOf(url))
    if (answer === undefined) return this.#answerAsSite(route, url)
    const response = await answer(new Request(url, { method: request.method() }))
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }

  #answerAsSite(route: Route, url: string): Promise<void> {
    const html = machine.sites.get(URL.parse(url)?.host ?? '')
    return html === undefined ? route.abort('internetdisconnected') : route.fulfill({ body: html, contentType: 'text/html' })
  }
}
