/** The desk's window. */

import { app, BrowserWindow } from 'electron'
import { confine, refusePermissions } from './confine.ts'
import { webPreferencesFor } from './webPreferences.ts'

/** Opens the desk on the host's page; shown once it has something to show. */
export const openWindow = async (url: string): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    title: '瓦斯行後台',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: webPreferencesFor(app.isPackaged),
  })
  confine(window.webContents, new URL(url).origin)
  refusePermissions(window.webContents.session)
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  await window.loadURL(url)
  return window
}

/** Brings the desk to the front, for a second start of the program. */
export const showWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}
