/** Every shortcut of the desk, in one table: what is heard, what the sheet shows and what the search offers are the same. Pure. */

export type ShortcutId =
  | 'find'
  | 'queue'
  | 'sheet'
  | 'screen'
  | 'filter'
  | 'move'
  | 'page'
  | 'ends'
  | 'open'
  | 'close'
  | 'take'
  | 'state'
  | 'undo'
  | 'saveNote'

/** `keys`: as printed on the keyboard; each inner list is pressed together. */
export type Shortcut = Readonly<{ id: ShortcutId; place: Place; keys: readonly (readonly string[])[] }>

export const places = ['everywhere', 'lists', 'order', 'calls'] as const
type Place = (typeof places)[number]

export const shortcuts: readonly Shortcut[] = [
  { id: 'find', place: 'everywhere', keys: [['Ctrl', 'K']] },
  { id: 'queue', place: 'everywhere', keys: [['F2']] },
  { id: 'screen', place: 'everywhere', keys: [['Alt', '1…9']] },
  { id: 'sheet', place: 'everywhere', keys: [['?']] },
  { id: 'close', place: 'everywhere', keys: [['Esc']] },
  { id: 'filter', place: 'lists', keys: [['/']] },
  { id: 'move', place: 'lists', keys: [['↑'], ['↓']] },
  { id: 'page', place: 'lists', keys: [['Page Up'], ['Page Down']] },
  { id: 'ends', place: 'lists', keys: [['Home'], ['End']] },
  { id: 'open', place: 'lists', keys: [['Enter']] },
  { id: 'state', place: 'order', keys: [['1…6']] },
  { id: 'undo', place: 'order', keys: [['Ctrl', 'Z']] },
  { id: 'saveNote', place: 'order', keys: [['Ctrl', 'Enter']] },
  { id: 'take', place: 'calls', keys: [['Enter']] },
]

/** The keys of one shortcut as one text, e.g. `Ctrl K`. */
export const keysOf = (id: ShortcutId): string =>
  shortcuts
    .find((shortcut) => shortcut.id === id)
    ?.keys.map((together) => together.join(' '))
    .join(' ') ?? ''

/** What the person asks of the desk by a key; `number` counts screens from 1. */
export type Wish = Readonly<{ is: 'find' | 'queue' | 'sheet' | 'filter' } | { is: 'screen'; number: number }>

export type Pressed = Readonly<{
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}>

/** Null for a key that is not the desk's. `isTyping`: the key goes into a field, so plain characters are text. */
export function wishOf(pressed: Pressed, isTyping: boolean): Wish | null {
  const { key, code, altKey } = pressed
  const isCommand = pressed.ctrlKey || pressed.metaKey
  if (isCommand && !altKey && key.toLowerCase() === 'k') return { is: 'find' }
  if (isCommand) return null
  if (altKey) return numbered(code)
  if (key === 'F2') return { is: 'queue' }
  if (isTyping) return null
  return key === '?' ? { is: 'sheet' } : key === '/' ? { is: 'filter' } : null
}

/** By the place of the key: some keyboards write another character with Alt. */
function numbered(code: string): Wish | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit === undefined ? null : { is: 'screen', number: Number(digit) }
}
