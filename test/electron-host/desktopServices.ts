/** The small rest of Electron: screens, other programs, the clipboard, the theme, requests. */

import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { machine, type Rectangle, type Screen } from './machine.ts'

const holds = ({ x, y, width, height }: Rectangle, point: Readonly<{ x: number; y: number }>): boolean =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height

class Screens extends EventEmitter {
  getAllDisplays = (): Screen[] => [...machine.screens]
  getPrimaryDisplay(): Screen {
    if (!app.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event")
    const [first] = machine.screens
    if (first === undefined) throw new Error('the machine has no screen')
    return first
  }
  getDisplayNearestPoint = (point: Readonly<{ x: number; y: number }>): Screen =>
    machine.screens.find(({ bounds }) => holds(bounds, point)) ?? this.getPrimaryDisplay()
  getDisplayMatching = (rectangle: Rectangle): Screen => this.getDisplayNearestPoint(rectangle)
  getCursorScreenPoint = (): { x: number; y: number } => ({ x: 0, y: 0 })
}

export const screen = new Screens()

export const shell = {
  openExternal: async (url: string) => void machine.openedOutside.push(url),
  /** '' is success, as in Electron. */
  openPath: async (path: string) => {
    machine.openedPaths.push(path)
    return ''
  },
  showItemInFolder: (path: string) => void machine.openedPaths.push(path),
  beep: () => void machine.beeps++,
}

export const clipboard = {
  writeText: (text: string) => {
    machine.clipboard = text
  },
  readText: () => machine.clipboard,
}

class NativeTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system'
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'system' ? machine.isDark : this.themeSource === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
export const net = { isOnline: () => false, fetch: (url: string, init?: RequestInit) => fetch(url, init) }
