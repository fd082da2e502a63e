import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSettings } from '../../../main/core/base/settings.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-settings-'))
  path = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('without a file the shop is in Taipei', () => {
  expect(readSettings(path)).toEqual({ shopName: '瓦斯行', zone: 'Asia/Taipei', publicUrls: [] })
})

test('what the file says counts', () => {
  writeFileSync(path, '{"shopName":"九九瓦斯行","zone":"Asia/Tokyo"}')
  expect(readSettings(path)).toMatchObject({ shopName: '九九瓦斯行', zone: 'Asia/Tokyo' })
})

test.each(['{', '[]', '{"zone":"Mars/Base"}', '{"shopName":""}', '{"publicUrls":["nowhere"]}'])(
  'a file that does not fit (%s) is refused and left as it is',
  (text) => {
    writeFileSync(path, text)
    expect(() => readSettings(path)).toThrow(expect.objectContaining({ code: 'invalid', detail: { path } }))
    expect(readFileSync(path, 'utf8')).toBe(text)
  },
)
