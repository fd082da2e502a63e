import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettings } from '../../../main/core/base/settings.ts'
import { mostPeople } from '../../../shared/contract/settings.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('without a file the shop is in Taipei and rings at all hours', () => {
  expect(openSettings(path).current()).toEqual({
    shopName: '瓦斯行',
    zone: 'Asia/Taipei',
    people: [],
    ring: { volume: 70, quiet: { isOn: false, from: '22:00', to: '07:00', ring: 'soft' } },
    keepMonths: null,
    secondBackupFolder: null,
    floorKilograms: 128,
    publicUrls: [],
    webhookPort: 8787,
  })
})

test('keeping for ever is a choice that can be made again', () => {
  const settings = openSettings(path)
  settings.change({ keepMonths: 12, floorKilograms: 1_000 })
  expect(openSettings(path).current()).toMatchObject({ keepMonths: 12, floorKilograms: 1_000 })
  settings.change({ keepMonths: null })
  expect(openSettings(path).current()).toMatchObject({ keepMonths: null, floorKilograms: 1_000 })
})

test('what the file says counts', () => {
  writeFileSync(path, '{"shopName":"九九瓦斯行","zone":"Asia/Tokyo"}')
  expect(openSettings(path).current()).toMatchObject({ shopName: '九九瓦斯行', zone: 'Asia/Tokyo' })
})

test.each(['{', '[]', '{"zone":"Mars/Base"}', '{"shopName":""}', '{"publicUrls":["nowhere"]}', '{"ring":{"volume":900}}'])(
  'a file that does not fit (%s) is refused and left as it is',
  (text) => {
    writeFileSync(path, text)
    expect(() => openSettings(path)).toThrow(expect.objectContaining({ code: 'invalid', detail: { path } }))
    expect(readFileSync(path, 'utf8')).toBe(text)
  },
)

test('a change holds at once and after a restart, and touches nothing else', () => {
  writeFileSync(path, '{"publicUrls":["https://shop.example"]}')
  const settings = openSettings(path)
  settings.change({ shopName: '九九瓦斯行', zone: undefined })
  expect(settings.current().shopName).toBe('九九瓦斯行')
  expect(openSettings(path).current()).toMatchObject({
    shopName: '九九瓦斯行',
    zone: 'Asia/Taipei',
    publicUrls: ['https://shop.example'],
  })
})

test('people are added once and taken away by name', () => {
  const settings = openSettings(path)
  settings.change({ addPerson: '王店長' })
  settings.change({ addPerson: '小美' })
  settings.change({ addPerson: '王店長' })
  expect(settings.current().people).toEqual(['王店長', '小美'])
  settings.change({ removePerson: '王店長' })
  expect(openSettings(path).current().people).toEqual(['小美'])
})

test('more people than a shop has are refused, and nothing is written', () => {
  const settings = openSettings(path)
  for (let number = 0; number < mostPeople; number++) settings.change({ addPerson: `${number}` })
  expect(() => settings.change({ addPerson: '再一位' })).toThrow(expect.objectContaining({ code: 'invalid' }))
  expect(openSettings(path).current().people).toHaveLength(mostPeople)
})

test('where the file cannot be written, the former settings hold', () => {
  const settings = openSettings(join(folder, 'gone', 'settings.json'))
  expect(() => settings.change({ shopName: '九九瓦斯行' })).toThrow()
  expect(settings.current().shopName).toBe('瓦斯行')
})
