/** The desk's window. */

import { app, BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron'
import type { Log } from '../core/base/log.ts'
import { deskUrl } from './address.ts'
import { healPage } from './healPage.ts'
import { type Place, placeOn, smallestWindow } from './place.ts'
import { keepPlace } from './placeFile.ts'
import { preloadFile } from './preloadFile.ts'
import type { TroubleWords } from './trouble/words.ts'
import { webPreferencesFor } from './webPreferences.ts'

export type Desk = Readonly<{
  window: BrowserWindow
  /** To the front, from wherever it is: the tray, the taskbar, behind other programs. */
  show: () => void
  /** Shows the page, and the window with it once it has something to show. */
  load: () => Promise<void>
  close: () => Promise<void>
}>

export type DeskOptions = Readonly<{
  place: Place | null
  /** Where its place is kept. */
  placeFile: string
  /** The program was started without a person, and waits in the tray. */
  isHidden: boolean
  words: TroubleWords
  log: Log
}>

const freeAreas = () => {
  const main = screen.getPrimaryDisplay()
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea)
}

/** Any window of the program's: as confined as the desk's. */
export const safeWindow = (options: BrowserWindowConstructorOptions): BrowserWindow =>
  new BrowserWindow({ ...options, webPreferences: webPreferencesFor(app.isPackaged, preloadFile()) })

/** Rejects where the page cannot be had; one that was loaded anew meanwhile is there. */
const loadDesk = async (window: BrowserWindow): Promise<void> => {
  await window.loadURL(deskUrl).catch((error: unknown) => {
    const isReplaced = error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED'
    if (!isReplaced) throw error
  })
}

/** Asks for the window at once; nothing is loaded yet. */
export const openDesk = ({ place, placeFile, isHidden, words, log }: DeskOptions): Desk => {
  const { bounds, isMaximized, zoom } = placeOn(freeAreas(), place)
  const window = safeWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: words.title,
    show: false,
    autoHideMenuBar: true,
  })
  const show = () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  if (isMaximized) window.once('show', () => window.maximize())
  if (!isHidden) window.once('ready-to-show', show)
  window.webContents.once('dom-ready', () => window.webContents.setZoomFactor(zoom))
  healPage(window, words.page, log)
  const keep = keepPlace(window, placeFile, log)
  return { window, show, load: () => loadDesk(window), close: keep }
}
