import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { countName } from '../../../main/shell/countName.ts'
import { trayFile, trayLook } from '../../../main/shell/tray/trayLook.ts'
import { wordsIn } from '../../../main/shell/words/words.ts'
import { callOf, noon, sightOf, statusOf } from '../sights.ts'

const words = wordsIn('zh-TW')
const labels = (look: ReturnType<typeof trayLook>) => look.lines.map((line) => line?.label ?? '—')
const off = sightOf([], { status: statusOf({ receiving: false }) })

test('while it receives it says so, with the count of the day', () => {
  const look = trayLook(sightOf([]), null, words)
  expect(look).toMatchObject({ picture: 'receiving', toolTip: '九九瓦斯行｜接收中，今日 128 筆', count: 0 })
  expect(labels(look)).toEqual([
    '開啟瓦斯行後台',
    '—',
    '接收中',
    '今日收到 128 筆',
    '—',
    '暫停鈴聲 15 分鐘',
    '—',
    '結束，不再接收訂單',
  ])
})

test('calls come before everything else, also while it does not receive', () => {
  const look = trayLook({ ...off, calls: [callOf('A', noon), callOf('B', noon)] }, null, words)
  expect(look).toMatchObject({ picture: 'ringing', toolTip: '九九瓦斯行｜2 通電話訂單待接', count: 2 })
  expect(labels(look)).toContain('2 通電話訂單待接')
  expect(labels(look)).toContain('未接收')
})

test('it does not receive: the picture and the words say so', () => {
  expect(trayLook(off, null, words)).toMatchObject({ picture: 'not-receiving', toolTip: expect.stringContaining('未接收') })
})

test('a pause says until when, and can be ended', () => {
  const look = trayLook(sightOf([]), '10:57', words)
  expect(look.lines).toContainEqual({ label: '鈴聲暫停到 10:57，按此恢復', act: 'sound' })
})

test('a long shop name is cut to what Windows shows', () => {
  const shop = sightOf([], { status: statusOf({ shopName: '瓦'.repeat(200) }) })
  expect(trayLook(shop, null, words).toolTip).toHaveLength(127)
})

test('before the first look there is a way in and a way out', () => {
  expect(labels(trayLook(null, null, words))).toEqual(['開啟瓦斯行後台', '—', '結束，不再接收訂單'])
})

test.each(['win32', 'linux', 'darwin'] as const)('every picture of the tray and the taskbar is there for %s', (platform) => {
  const resources = resolve(import.meta.dirname, '..', '..', '..', 'resources')
  const counts = Array.from({ length: 12 }, (_, count) => count)
  const looks = [
    trayLook(off, null, words),
    ...counts.map((count) => trayLook(sightOf(Array.from({ length: count }, (_, n) => callOf(`${n}`, noon))), null, words)),
  ]
  const names = [...looks.map((look) => trayFile(look, platform)), ...counts.slice(1).map((count) => `badge-${countName(count)}`)]
  expect(names.filter((name) => !existsSync(join(resources, `${name}.png`)))).toEqual([])
})
