/** Electron's Tray. */

import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { machine } from './machine.ts'
import type { Menu } from './menu.ts'

export class Tray extends EventEmitter {
  image: unknown
  toolTip = ''
  title = ''
  menu: Menu | null = null
  readonly balloons: unknown[] = []

  constructor(image: unknown) {
    super()
    if (!app.isReady()) throw new Error('Cannot create Tray before app is ready')
    this.image = image
    machine.trays.push(this)
  }
  setImage(image: unknown): void {
    this.image = image
  }
  setPressedImage(): void {}
  setToolTip(text: string): void {
    this.toolTip = text
  }
  setTitle(text: string): void {
    this.title = text
  }
  setContextMenu(menu: Menu | null): void {
    this.menu = menu
  }
  setIgnoreDoubleClickEvents(): void {}
  popUpContextMenu(): void {}
  displayBalloon = (balloon: unknown): void => void this.balloons.push(balloon)
  removeBalloon(): void {}
  isDestroyed = (): boolean => !machine.trays.includes(this)
  destroy(): void {
    if (!this.isDestroyed()) machine.trays.splice(machine.trays.indexOf(this), 1)
  }
}
