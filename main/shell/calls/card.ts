/** The card above the other programs: shows who waits and lets the call be taken, with neither focus nor the desk's window. It also sounds the rings. */

import { type BrowserWindow, type BrowserWindowConstructorOptions, globalShortcut, screen } from 'electron'
import type { RingLevel } from '../../../shared/domain/ringing.ts'
import type { Log } from '../../core/base/log.ts'
import { cardUrl } from '../address.ts'
import { safeWindow } from '../window.ts'
import { isCardWanted, placeOf } from './cardPlace.ts'

type Parts = Readonly<{ isDeskFocused: () => boolean; log: Log }>

export type Card = Readonly<{
  /** Loads its page ahead, so that it is there with the first call. Where a call is first, that does the same. */
  prepare: () => void
  /** To be called when calls come and go, when the ring grows, and when the desk gains or loses the focus. */
  heed: (calls: number, level: RingLevel) => void
  close: () => void
}>

/** Brings the card under the keyboard from any program, while somebody waits; Enter then takes the call. */
const cardKeys = 'Control+Alt+Enter'

const look: BrowserWindowConstructorOptions = {
  show: false,
  frame: false,
  resizable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
  // A press on it counts at once, also while another program has the focus.
  acceptFirstMouse: true,
}

const pauseMs = 1_000

const area = (calls: number) => placeOf(calls, screen.getPrimaryDisplay().workArea)

const makeWindow = (isClosing: () => boolean, log: Log): BrowserWindow => {
  const window = safeWindow({ ...look, ...area(1) })
  // Above full-screen programs too, and on whichever desktop the person is.
  window.setAlwaysOnTop(true, 'screen-saver')
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
  window.on('close', (event) => {
    if (!isClosing()) event.preventDefault()
  })
  const load = () => {
    if (isClosing()) return
    window.loadURL(cardUrl).catch((error: unknown) => {
      if (isClosing()) return
      log.error('the card cannot be loaded and is tried again', { error })
      later()
    })
  }
  const later = () => setTimeout(load, pauseMs).unref()
  window.webContents.on('render-process-gone', later)
  load()
  return window
}

export const openCard = ({ isDeskFocused, log }: Parts): Card => {
  let window: BrowserWindow | null = null
  let isClosing = false
  let shownFor = 0
  const opened = (): BrowserWindow => {
    window ??= makeWindow(() => isClosing, log)
    return window
  }
  const show = (calls: number): void => {
    const card = opened()
    if (shownFor !== calls) card.setBounds(area(calls))
    if (shownFor === 0) {
      globalShortcut.register(cardKeys, () => card.focus())
      // Whoever types in another program goes on typing there.
      card.showInactive()
    }
    shownFor = calls
  }
  const hide = (): void => {
    if (shownFor === 0) return
    shownFor = 0
    globalShortcut.unregister(cardKeys)
    window?.hide()
  }
  return {
    prepare: () => {
      if (!isClosing) opened()
    },
    heed: (calls, level) => {
      if (isClosing) return
      if (isCardWanted(calls, isDeskFocused(), level)) show(calls)
      else hide()
    },
    close: () => {
      isClosing = true
      globalShortcut.unregister(cardKeys)
      if (window?.isDestroyed() === false) window.destroy()
    },
  }
}
