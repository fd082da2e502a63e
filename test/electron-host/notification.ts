/** Electron's Notification: shown ones lie on the machine until they are closed. */

import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { machine } from './machine.ts'

export type NotificationOptions = Readonly<{
  title?: string
  body?: string
  silent?: boolean
  actions?: readonly Readonly<{ type: string; text: string }>[]
  [name: string]: unknown
}>

export class Notification extends EventEmitter {
  static isSupported = (): boolean => true
  readonly options: NotificationOptions
  readonly title: string
  readonly body: string

  constructor(options: NotificationOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create Notification before app is ready')
    this.options = options
    this.title = options.title ?? ''
    this.body = options.body ?? ''
  }

  show(): void {
    if (!machine.notifications.includes(this)) machine.notifications.push(this)
    this.emit('show', {})
  }
  close(): void {
    const place = machine.notifications.indexOf(this)
    if (place < 0) return
    machine.notifications.splice(place, 1)
    this.emit('close', {})
  }
  /** A person presses it. */
  click(): void {
    this.emit('click', {})
    this.close()
  }
}
