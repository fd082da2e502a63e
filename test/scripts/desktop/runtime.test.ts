import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRuntime } from '../../../scripts/desktop/runtime.ts'

let electronDir: string

beforeEach(() => {
  electronDir = mkdtempSync(join(tmpdir(), 'gasdesk-runtime-'))
  mkdirSync(join(electronDir, 'dist'))
})

afterEach(() => rmSync(electronDir, { recursive: true, force: true }))

test('a package without its runtime has none', () => {
  expect(findRuntime(electronDir, {})).toBeUndefined()
})

test('the runtime is found under the name that the installer noted', () => {
  writeFileSync(join(electronDir, 'path.txt'), 'noted')
  writeFileSync(join(electronDir, 'dist', 'noted'), '')
  expect(findRuntime(electronDir, {})).toBe(join(electronDir, 'dist', 'noted'))
})

test('a note without the file is not a runtime', () => {
  writeFileSync(join(electronDir, 'path.txt'), 'noted')
  expect(findRuntime(electronDir, {})).toBeUndefined()
})

test('a runtime elsewhere is found where Electron itself would look', () => {
  writeFileSync(join(electronDir, 'path.txt'), 'noted')
  writeFileSync(join(electronDir, 'noted'), '')
  expect(findRuntime(electronDir, { ELECTRON_OVERRIDE_DIST_PATH: electronDir })).toBe(join(electronDir, 'noted'))
})
