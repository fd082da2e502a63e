import { expect, test } from 'vitest'
import { openAttention } from '../../../main/shell/calls/attention.ts'
import { wordsIn } from '../../../main/shell/words/words.ts'
import { machine } from '../../electron-host/machine.ts'

const open = (platform: NodeJS.Platform, isFocused = false) => {
  const shown: string[] = []
  const desk = {
    isFocused: () => isFocused,
    isDestroyed: () => false,
    flashFrame: (isOn: boolean) => void shown.push(isOn ? 'flash' : 'calm'),
    setOverlayIcon: (_image: unknown, words: string) => void shown.push(words === '' ? 'no badge' : words),
  }
  return { shown, attention: openAttention(desk, () => wordsIn('zh-TW'), platform) }
}

test('the taskbar flashes as a call comes and is calm when the last is taken, with the number all the while', () => {
  const { shown, attention } = open('linux')
  for (const calls of [1, 2, 2, 1, 0]) {
    attention.heed(calls)
    expect(machine.badge).toBe(calls)
  }
  expect(shown).toEqual(['flash', 'flash', 'calm'])
})

test('Windows shows a small picture with the number, said in words for who cannot see it', () => {
  const { shown, attention } = open('win32')
  attention.heed(2)
  attention.heed(0)
  expect(shown).toEqual(['2 通電話訂單待接', 'flash', 'no badge', 'calm'])
})

test('whoever looks at the desk is not flashed at', () => {
  const { shown, attention } = open('linux', true)
  attention.heed(1)
  attention.again()
  expect(shown).toEqual([])
})

test('it flashes anew when somebody has waited for longer, and not where nobody waits', () => {
  const { shown, attention } = open('linux')
  attention.again()
  attention.heed(1)
  attention.again()
  expect(shown).toEqual(['flash', 'flash'])
})
