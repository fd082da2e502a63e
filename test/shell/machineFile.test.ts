import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silentLog } from '../../main/core/base/log.ts'
import { openMachineFile } from '../../main/shell/machineFile.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-machine-file-'))
  path = join(folder, 'machine.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a machine that was told nothing asks for its printer, stays awake and speaks Chinese', async () => {
  const { current } = await openMachineFile(path, silentLog)
  expect(current()).toEqual({ printer: null, keepsAwake: true, language: 'zh-TW', knowsTray: false })
})

test('what it is told is there after a restart', async () => {
  const file = await openMachineFile(path, silentLog)
  expect(await file.change({ printer: 'XP_80', language: 'en' })).toBe(true)
  expect((await openMachineFile(path, silentLog)).current()).toMatchObject({ printer: 'XP_80', language: 'en', keepsAwake: true })
})

test('the same once more writes nothing', async () => {
  const file = await openMachineFile(path, silentLog)
  expect(await file.change({ keepsAwake: true, printer: undefined })).toBe(false)
  expect(() => readFileSync(path)).toThrow('ENOENT')
})

test('many changes at once leave the last of each', async () => {
  const file = await openMachineFile(path, silentLog)
  await Promise.all(['A', 'B', 'C'].map((printer) => file.change({ printer })))
  expect(JSON.parse(readFileSync(path, 'utf8')).printer).toBe('C')
})

test.each(['', '{', '[]', '{"printer":7,"keepsAwake":false,"language":"fr"}'])(
  'nonsense in it (%s) keeps nobody from working',
  async (text) => {
    writeFileSync(path, text)
    expect((await openMachineFile(path, silentLog)).current()).toMatchObject({ printer: null, language: 'zh-TW' })
  },
)

test('a folder that cannot be written to loses the choice only with the program', async () => {
  const file = await openMachineFile(join(folder, 'gone', 'machine.json'), silentLog)
  await file.change({ printer: 'XP_80' })
  expect(file.current().printer).toBe('XP_80')
})
