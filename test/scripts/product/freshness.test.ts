import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, isFresh, markFresh, markStale } from '../../../scripts/product/freshness.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gasdesk-fresh-'))
  for (const folder of ['main/core', 'renderer', 'shared']) mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{}')
  writeFileSync(join(root, 'main/core/a.ts'), 'export const a = 1')
  markFresh(root, fingerprint(root))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('what was never built is not fresh', () => {
  rmSync(join(root, 'out'), { recursive: true })
  expect(isFresh(root)).toBe(false)
})

test('a build whose sources have not changed is fresh', () => {
  expect(isFresh(root)).toBe(true)
})

test('a source that was only touched needs no build', () => {
  utimesSync(join(root, 'main/core/a.ts'), new Date(), new Date(Date.now() + 60_000))
  expect(isFresh(root)).toBe(true)
})

test('a copy of the whole folder needs no build', () => {
  const copy = `${root}-copy`
  cpSync(root, copy, { recursive: true })
  expect(isFresh(copy)).toBe(true)
  rmSync(copy, { recursive: true })
})

test.each([
  ['changed to the same length', () => writeFileSync(join(root, 'main/core/a.ts'), 'export const a = 2')],
  ['added', () => writeFileSync(join(root, 'shared/b.ts'), '')],
  ['removed', () => rmSync(join(root, 'main/core/a.ts'))],
  ['moved', () => cpSync(join(root, 'main/core/a.ts'), join(root, 'main/core/b.ts'))],
])('a source that was %s makes the build stale', (_what, change) => {
  change()
  expect(isFresh(root)).toBe(false)
})

test('a build that ended half way is not taken for whole', () => {
  markStale(root)
  expect(isFresh(root)).toBe(false)
})
