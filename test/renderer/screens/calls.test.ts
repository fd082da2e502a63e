import { expect, test } from 'vitest'
import { filterOf, readCallQuery, writeCallQuery } from '../../../renderer/screens/calls/callQuery.ts'
import { addedUp, sameLines } from '../../../renderer/screens/calls/readBack.ts'
import { chineseVoice } from '../../../renderer/screens/calls/speech.ts'

const line = (productName: string, quantity: number) => ({ productName, quantity })

test('the same goods are the same order, whatever their lines', () => {
  expect(sameLines([line('20kg', 1), line('16kg', 2)], [line('16kg', 1), line('20kg', 1), line('16kg', 1)])).toBe(true)
  expect(sameLines([line('20kg', 1)], [line('20kg', 2)])).toBe(false)
  expect(addedUp([line('20kg', 1), line('20kg', 2)])).toEqual([line('20kg', 3)])
})

test('Taiwan’s voice speaks before any other Chinese one, and no other language at all', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService })
  expect(chineseVoice([voice('en-US'), voice('zh-CN'), voice('zh-TW', false), voice('zh_TW')])).toEqual(voice('zh_TW'))
  expect(chineseVoice([voice('en-US'), voice('zh-HK')])).toEqual(voice('zh-HK'))
  expect(chineseVoice([voice('en-US'), voice('ja-JP')])).toBeNull()
})

test('the list’s filter stands in the address and comes back from it', () => {
  const query = readCallQuery({ text: '林', by: '小美', state: 'slow', from: '2026-11-01', to: 'soon' })
  expect(writeCallQuery(query)).toEqual({ text: '林', by: '小美', state: 'slow', from: '2026-11-01' })
  expect(filterOf(query)).toEqual({ text: '林', by: '小美', from: '2026-11-01', waitedSeconds: 120 })
  expect(filterOf(readCallQuery({ state: 'taken' }))).toEqual({ isTaken: true })
  expect(writeCallQuery(readCallQuery({ state: 'nonsense' }))).toEqual({})
})
