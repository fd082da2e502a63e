/** Starting at login, out of sight. */

import { app } from 'electron'

/** Such a start opens no window (app.ts). */
const hidden = '--hidden'

/** Only an installed program may enter itself, and only these systems let it. */
export const mayStartAtLogin = (platform: NodeJS.Platform, isPackaged: boolean): boolean =>
  isPackaged && (platform === 'win32' || platform === 'darwin')

/** Null where the system does not let the program decide. */
export const startsAtLogin = (): boolean | null =>
  mayStartAtLogin(process.platform, app.isPackaged) ? app.getLoginItemSettings({ args: [hidden] }).openAtLogin : null

export const startAtLogin = (isOn: boolean): void => {
  if (mayStartAtLogin(process.platform, app.isPackaged)) app.setLoginItemSettings({ openAtLogin: isOn, args: [hidden] })
}
