/** Closing the window leaves the program at work in the tray; only quitting, or the end of the session, ends it. */

import { app, powerMonitor } from 'electron'

/** As much of a window as closing takes. */
type Closing = Readonly<{
  on: {
    (event: 'close', heed: (event: { preventDefault: () => void }) => void): unknown
    (event: 'query-session-end', heed: () => void): unknown
    (event: 'session-end', heed: () => void): unknown
  }
  hide: () => void
}>

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
