import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawer } from '../../scripts/icons/draw.ts'
import { iconFiles } from '../../scripts/icons/files.ts'

const root = resolve(import.meta.dirname, '..', '..')
let browser: Awaited<ReturnType<typeof drawer>>
beforeAll(async () => {
  browser = await drawer(resolve(root, 'build', 'icon.svg'))
})
afterAll(() => browser.close())

/** The mean difference of two pictures' channels; two browsers smooth edges a little differently. */
function difference(one: PNG, other: PNG): number {
  expect([one.width, one.height]).toEqual([other.width, other.height])
  return one.data.reduce((sum, value, index) => sum + Math.abs(value - (other.data[index] ?? 0)), 0) / one.data.length
}

test.each([
  'resources/icon.png',
  'resources/tray-receiving@2x.png',
  'resources/tray-not-receiving@3x.png',
  'resources/tray-ringing-7@2x.png',
  'build/icons/32x32.png',
])('%s is what the drawing shows today', async (path) => {
  const made = await iconFiles.find((file) => file.path === path)?.make(browser.draw)
  if (made === undefined) throw new Error(`${path} is not made from the drawing`)
  expect(difference(PNG.sync.read(made), PNG.sync.read(readFileSync(resolve(root, path))))).toBeLessThan(3)
})
