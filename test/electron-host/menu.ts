/** Electron's Menu and MenuItem: the items as the program described them, pressed by their label. */

import { EventEmitter } from 'node:events'

type Template = Readonly<{
  label?: string
  id?: string
  role?: string
  type?: string
  accelerator?: string
  enabled?: boolean
  visible?: boolean
  checked?: boolean
  submenu?: readonly Template[] | Menu
  click?: (item: MenuItem, window: unknown, event: object) => void
}>

export class MenuItem {
  readonly label: string
  readonly id: string | undefined
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: Template['click']

  constructor({ label = '', id, role, type, accelerator, enabled = true, visible = true, checked = false, ...rest }: Template) {
    this.label = label
    this.id = id
    this.role = role
    this.accelerator = accelerator
    this.enabled = enabled
    this.visible = visible
    this.checked = checked
    this.submenu =
      rest.submenu instanceof Menu || rest.submenu === undefined ? rest.submenu : Menu.buildFromTemplate(rest.submenu)
    this.type = type ?? (this.submenu ? 'submenu' : 'normal')
    this.#click = rest.click
  }
  click(window: unknown = null): void {
    if (!this.enabled || !this.visible) throw new Error(`the menu item "${this.label}" cannot be pressed`)
    if (this.type === 'checkbox') this.checked = !this.checked
    this.#click?.(this, window, {})
  }
}

export class Menu extends EventEmitter {
  static #applicationMenu: Menu | null = null
  static buildFromTemplate = (template: readonly Template[]): Menu => {
    const menu = new Menu()
    menu.items.push(...template.map((item) => new MenuItem(item)))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu
  }
  static getApplicationMenu = (): Menu | null => Menu.#applicationMenu

  readonly items: MenuItem[] = []
  append = (item: MenuItem): void => void this.items.push(item)
  popup(): void {}
  getMenuItemById = (id: string): MenuItem | null => this.all().find((item) => item.id === id) ?? null
  /** Every item at any depth, in reading order. */
  all = (): MenuItem[] => this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
  /** Presses the item of this label. Throws when there is none, or it is greyed. */
  press(label: string): void {
    const item = this.all().find((each) => each.label === label)
    if (item === undefined) throw new Error(`no menu item "${label}" among ${this.all().map((each) => each.label)}`)
    item.click()
  }
}
