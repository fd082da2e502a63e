import { expect, test } from 'vitest'
import { keysOf, type Pressed, places, shortcuts, wishOf } from '../../../renderer/screens/frame/shortcuts.ts'

const pressed = (key: string, rest: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
})

test('Ctrl+K and ⌘K find, in any letter case and inside a field', () => {
  expect(wishOf(pressed('k', { ctrlKey: true }), true)).toEqual({ is: 'find' })
  expect(wishOf(pressed('K', { metaKey: true }), false)).toEqual({ is: 'find' })
})

test('F2 leads to the queue, inside a field too', () => {
  expect(wishOf(pressed('F2'), true)).toEqual({ is: 'queue' })
})

test('Alt with a digit leads to a screen by the place of the key, whatever character it writes', () => {
  expect(wishOf(pressed('¡', { code: 'Digit1', altKey: true }), true)).toEqual({ is: 'screen', number: 1 })
  expect(wishOf(pressed('9', { code: 'Numpad9', altKey: true }), false)).toEqual({ is: 'screen', number: 9 })
})

test('? is a character where somebody types', () => {
  expect(wishOf(pressed('?'), false)).toEqual({ is: 'sheet' })
  expect(wishOf(pressed('?'), true)).toBeNull()
})

test('/ leads to the field that narrows the list, and is a character where somebody types', () => {
  expect(wishOf(pressed('/'), false)).toEqual({ is: 'filter' })
  expect(wishOf(pressed('/'), true)).toBeNull()
})

test.each([
  pressed('k'),
  pressed('1', { code: 'Digit1' }),
  pressed('0', { code: 'Digit0', altKey: true }),
  pressed('c', { ctrlKey: true }),
  pressed('k', { ctrlKey: true, altKey: true }),
  pressed('Enter'),
])('%j is not the desk’s', (key) => {
  expect(wishOf(key, false)).toBeNull()
})

test('each shortcut stands in one place of the sheet and has its keys', () => {
  expect(new Set(shortcuts.map(({ id }) => id)).size).toBe(shortcuts.length)
  for (const { id, place } of shortcuts) {
    expect(places).toContain(place)
    expect(keysOf(id)).not.toBe('')
  }
})
