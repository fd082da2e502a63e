/** The sign in the tray: the program is there and receives, also while its window is not to be seen. */

import { Menu, type MenuItemConstructorOptions, Tray } from 'electron'
import { picture } from '../pictures.ts'
import { type TrayAct, type TrayLine, type TrayLook, trayFile } from './trayLook.ts'

export type TraySign = Readonly<{ show: (look: TrayLook) => void; close: () => void }>

const itemOf = (line: TrayLine, act: (what: TrayAct) => void): MenuItemConstructorOptions => {
  if (line === null) return { type: 'separator' }
  const what = line.act
  return what === null ? { label: line.label, enabled: false } : { label: line.label, click: () => act(what) }
}

/** `first`: what it shows until it is told otherwise. */
export const openTray = (first: TrayLook, act: (what: TrayAct) => void): TraySign => {
  const tray = new Tray(picture(trayFile(first, process.platform)))
  let shown = ''
  const show = (look: TrayLook): void => {
    const next = JSON.stringify(look)
    // A menu that is replaced while it is open closes under the pointer.
    if (next === shown) return
    shown = next
    tray.setImage(picture(trayFile(look, process.platform)))
    tray.setToolTip(look.toolTip)
    if (process.platform === 'darwin') tray.setTitle(look.count > 0 ? String(look.count) : '')
    tray.setContextMenu(Menu.buildFromTemplate(look.lines.map((line) => itemOf(line, act))))
  }
  tray.on('click', () => act('open'))
  show(first)
  return { show, close: () => tray.destroy() }
}
