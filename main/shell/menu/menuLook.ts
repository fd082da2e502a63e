/** The application's menu as data: every line in the person's words, every key one that the page knows too. Pure. */

import type { ShellWords } from '../words/words.ts'

type AreaId = keyof ShellWords['menu']['areas']

export type MenuAct =
  | Readonly<{ is: 'go'; path: readonly string[] }>
  | Readonly<{ is: 'show'; what: 'find' | 'queue' | 'sheet' | 'diagnostics' }>
  | Readonly<{ is: 'openFolder' | 'silence' | 'sound' | 'closeWindow' | 'quit' | 'about' }>

type Role =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'reload'
  | 'toggleDevTools'

/** `keys`: as Electron writes them. `isPages`: the page itself hears the key; the menu only shows it. `null`: a line between groups. */
export type MenuLine = Readonly<
  { label: string; role: Role } | { label: string; act: MenuAct; keys?: string; isPages?: boolean }
> | null

export type MenuPart = Readonly<{ label: string; lines: readonly MenuLine[] }>

/** In the order of the rail, whose place is the key. */
const areas: readonly AreaId[] = ['today', 'orders', 'calls', 'customers', 'stock', 'waiting', 'integration', 'settings']

export type MenuState = Readonly<{ isSilent: boolean; isPackaged: boolean }>

const filePart = ({ menu }: ShellWords, isSilent: boolean): MenuPart => ({
  label: menu.file,
  lines: [
    { label: menu.openFolder, act: { is: 'openFolder' } },
    { label: menu.diagnostics, act: { is: 'show', what: 'diagnostics' } },
    null,
    isSilent ? { label: menu.sound, act: { is: 'sound' } } : { label: menu.silence, act: { is: 'silence' } },
    null,
    { label: menu.closeWindow, act: { is: 'closeWindow' }, keys: 'CmdOrCtrl+W' },
    { label: menu.quit, act: { is: 'quit' }, keys: 'CmdOrCtrl+Q' },
  ],
})

const editPart = ({ menu }: ShellWords): MenuPart => ({
  label: menu.edit,
  lines: [
    { label: menu.undo, role: 'undo' },
    { label: menu.redo, role: 'redo' },
    null,
    { label: menu.cut, role: 'cut' },
    { label: menu.copy, role: 'copy' },
    { label: menu.paste, role: 'paste' },
    { label: menu.selectAll, role: 'selectAll' },
  ],
})

const goPart = ({ menu }: ShellWords): MenuPart => ({
  label: menu.go,
  lines: [
    { label: menu.find, act: { is: 'show', what: 'find' }, keys: 'CmdOrCtrl+K', isPages: true },
    { label: menu.queue, act: { is: 'show', what: 'queue' }, keys: 'F2', isPages: true },
    null,
    ...areas.map((id, index): MenuLine => {
      const keys = `Alt+${index + 1}`
      return { label: menu.areas[id], act: { is: 'go', path: [id] }, keys, isPages: true }
    }),
  ],
})

const viewPart = ({ menu }: ShellWords, isPackaged: boolean): MenuPart => ({
  label: menu.view,
  lines: [
    { label: menu.larger, role: 'zoomIn' },
    { label: menu.smaller, role: 'zoomOut' },
    { label: menu.actualSize, role: 'resetZoom' },
    { label: menu.fullScreen, role: 'togglefullscreen' },
    ...(isPackaged ? [] : devLines(menu)),
  ],
})

const devLines = (menu: ShellWords['menu']): MenuLine[] => [
  null,
  { label: menu.reload, role: 'reload' },
  { label: menu.devTools, role: 'toggleDevTools' },
]

const helpPart = ({ menu }: ShellWords): MenuPart => ({
  label: menu.help,
  lines: [
    { label: menu.sheet, act: { is: 'show', what: 'sheet' } },
    { label: menu.about, act: { is: 'about' } },
  ],
})

export const menuLook = (words: ShellWords, { isSilent, isPackaged }: MenuState): MenuPart[] => [
  filePart(words, isSilent),
  editPart(words),
  goPart(words),
  viewPart(words, isPackaged),
  helpPart(words),
]
