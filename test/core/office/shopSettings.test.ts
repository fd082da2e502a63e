import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettings, type SettingsFile } from '../../../main/core/base/settings.ts'
import { shopSettingsOf } from '../../../main/core/office/shopSettings.ts'
import { type TempStore, tempFolder, tempStore } from '../../support/store.ts'

let temp: TempStore
let folder: string
let file: SettingsFile
let changes = 0
const clock = { now: () => 1_000, monotonic: () => 0 }
const settings = () => shopSettingsOf({ file, store: temp.store, clock, onChange: () => changes++ })
const entries = async () =>
  (await temp.store.read('audit.list', { filter: {}, limit: 50 })).rows.map(({ action, actor, status, detail }) => ({
    action,
    actor,
    status,
    detail: JSON.parse(detail),
  }))

beforeEach(async () => {
  temp = await tempStore()
  folder = tempFolder()
  file = openSettings(join(folder, 'settings.json'))
  changes = 0
})
afterEach(async () => {
  await temp.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a change is recorded with old and new, holds, and is announced', async () => {
  const changed = await settings().change({ shopName: '九九瓦斯行' }, '王店長')
  expect(changed.shopName).toBe('九九瓦斯行')
  expect(changes).toBe(1)
  expect(await entries()).toEqual([
    {
      action: 'SETTINGS_CHANGED',
      actor: '王店長',
      status: 'SUCCESS',
      detail: { shopName: { from: '瓦斯行', to: '九九瓦斯行' } },
    },
  ])
})

test('a change that changes nothing leaves no trace', async () => {
  await settings().change({ shopName: '瓦斯行' }, '王店長')
  expect(changes).toBe(0)
  expect(await entries()).toEqual([])
})

test('two changes at once are both kept, each recorded against what held before it', async () => {
  const { change } = settings()
  await Promise.all([change({ addPerson: '小美' }, '王店長'), change({ addPerson: '阿明' }, '王店長')])
  expect(file.current().people).toEqual(['小美', '阿明'])
  expect((await entries()).map(({ detail }) => detail.people)).toEqual([
    { from: ['小美'], to: ['小美', '阿明'] },
    { from: [], to: ['小美'] },
  ])
})

test('what could not be kept is recorded as failed, and the next change goes on', async () => {
  rmSync(folder, { recursive: true })
  const { change, show } = settings()
  await expect(change({ shopName: '九九' }, '王店長')).rejects.toThrow()
  expect(show().shopName).toBe('瓦斯行')
  expect(changes).toBe(0)
  expect((await entries()).map(({ status }) => status)).toEqual(['FAILED', 'SUCCESS'])
})
