/**
 * What `import … from 'electron'` gets in tests: a stand-in whose windows are pages of a real Chromium. Loaded anew for each start of the
 * program. It cannot check: the renderer's sandbox, Electron's own rules for `app://`, real windows, toasts and sounds, fuses, the updater.
 */

import { app } from './app.ts'
import { ipcMain } from './ipcMain.ts'
import { machine } from './machine.ts'
import { Menu } from './menu.ts'
import { powerMonitor } from './power.ts'
import { protocol, session } from './session.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browserWindow.ts'
export { clipboard, nativeTheme, net, screen, shell } from './desktopServices.ts'
export { dialog } from './dialog.ts'
export { globalShortcut } from './globalShortcut.ts'
export { ipcMain } from './ipcMain.ts'
export { Menu, MenuItem } from './menu.ts'
export { MessageChannelMain } from './messagePort.ts'
export { nativeImage } from './nativeImage.ts'
export { Notification } from './notification.ts'
export { powerMonitor, powerSaveBlocker } from './power.ts'
export { safeStorage } from './safeStorage.ts'
export { protocol, session } from './session.ts'
export { Tray } from './tray.ts'

/** For packages that load electron by themselves (setUp.ts). */
Reflect.set(globalThis, Symbol.for('gasdesk.electron'), { app, ipcMain, Menu, powerMonitor, protocol, session })

machine.programs.push({ app, ipcMain, powerMonitor, protocol, session: session.defaultSession, Menu })
