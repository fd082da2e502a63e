/** The application's menu; under Windows and Linux it lies behind the Alt key. */

import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuAct, MenuLine, MenuPart } from './menuLook.ts'

const itemOf = (line: MenuLine, act: (what: MenuAct) => void): MenuItemConstructorOptions => {
  if (line === null) return { type: 'separator' }
  if ('role' in line) return line
  return {
    label: line.label,
    ...(line.keys !== undefined && { accelerator: line.keys, registerAccelerator: line.isPages !== true }),
    click: () => act(line.act),
  }
}

/** Takes the place of the former one. */
export const showMenu = (parts: readonly MenuPart[], act: (what: MenuAct) => void): void => {
  const template = parts.map(({ label, lines }) => ({ label, submenu: lines.map((line) => itemOf(line, act)) }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
