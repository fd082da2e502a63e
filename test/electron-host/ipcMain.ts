/** Electron's `ipcMain`, and what its listeners are told about who sent a message. */

import { EventEmitter } from 'node:events'
import type { MessagePortMain } from './messagePort.ts'
import type { WebContents } from './webContents.ts'

/** As far as a listener may want to know a frame. */
export type Frame = Readonly<{ url: string; origin: string; parent: Frame | null }>

type IpcEvent = Readonly<{ sender: WebContents; senderFrame: Frame | null; ports: MessagePortMain[] }>

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }
  async invoke(channel: string, event: IpcEvent, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(event, ...args))
  }
}

export const ipcMain = new IpcMain()
