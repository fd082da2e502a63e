import { expect, test } from 'vitest'
import { type MenuLine, menuLook } from '../../../main/shell/menu/menuLook.ts'
import { wordsIn } from '../../../main/shell/words/words.ts'
import { areaIds } from '../../../renderer/screens/frame/areas.tsx'
import { wishOf } from '../../../renderer/screens/frame/shortcuts.ts'
import { en } from '../../../renderer/words/en.ts'
import { zhTW } from '../../../renderer/words/zhTW.ts'

const linesIn = (language: 'zh-TW' | 'en', isPackaged = true): MenuLine[] =>
  menuLook(wordsIn(language), { isSilent: false, isPackaged }).flatMap(({ lines }) => lines)

const pressed = (keys: string) => {
  const key = keys.split('+').at(-1) ?? ''
  const isDigit = /^\d$/.test(key)
  return {
    key: key.toLowerCase() === key.toUpperCase() || key.length > 1 ? key : key.toLowerCase(),
    code: isDigit ? `Digit${key}` : key,
    ctrlKey: keys.includes('CmdOrCtrl'),
    metaKey: false,
    altKey: keys.includes('Alt'),
    shiftKey: false,
  }
}

test('every key that the menu shows for the page does there what the menu says', () => {
  const ofPage = linesIn('zh-TW').flatMap((line) => (line !== null && 'act' in line && line.isPages ? [line] : []))
  expect(ofPage).toHaveLength(areaIds.length + 2)
  for (const { act, keys = '' } of ofPage) {
    const wish = wishOf(pressed(keys), false)
    if (act.is === 'show') expect(wish).toEqual({ is: act.what })
    else if (act.is === 'go' && wish?.is === 'screen') expect([areaIds[wish.number - 1]]).toEqual(act.path)
    else expect.unreachable(`${keys} does nothing on the page`)
  }
})

test('the screens have the same names as in the rail', () => {
  for (const [language, words] of [
    ['zh-TW', zhTW],
    ['en', en],
  ] as const)
    for (const id of areaIds) expect(wordsIn(language).menu.areas[id]).toBe(words.nav[id])
})

test("a packaged program offers no developer's tools", () => {
  const roles = (isPackaged: boolean) =>
    linesIn('en', isPackaged).flatMap((line) => (line !== null && 'role' in line ? [line.role] : []))
  expect(roles(true)).not.toContain('toggleDevTools')
  expect(roles(true)).not.toContain('reload')
  expect(roles(false)).toContain('toggleDevTools')
})

test('a paused ring can be heard again from the menu', () => {
  const [file] = menuLook(wordsIn('zh-TW'), { isSilent: true, isPackaged: true })
  expect(file?.lines).toContainEqual({ label: '恢復鈴聲', act: { is: 'sound' } })
})

test('no two lines have the same key', () => {
  const keys = linesIn('zh-TW').flatMap((line) => (line !== null && 'keys' in line && line.keys ? [line.keys] : []))
  expect(new Set(keys).size).toBe(keys.length)
})
