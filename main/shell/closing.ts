/** Closing the window leaves the program at work in the tray; only quitting, or the end of the session, ends it. */

import { app, type BrowserWindow, powerMonitor } from 'electron'

type Closing = Pick<BrowserWindow, 'on' | 'hide'>

/** `onHidden`: the window was closed by a person and is in the tray now. */
export const closeToTray = (window: Closing, onHidden: () => void): void => {
  let isEnding = false
  const end = () => {
    isEnding = true
  }
  app.on('before-quit', end)
  powerMonitor.on('shutdown', end)
  // Windows ends programs that hold on to a window when the session ends.
  window.on('query-session-end', end)
  window.on('session-end', end)
  window.on('close', (event) => {
    if (isEnding) return
    event.preventDefault()
    window.hide()
    onHidden()
  })
}
