import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchRuntime } from '../../../scripts/desktop/fetch.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-fetch-'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a stand-in for Electron's installer, written as the body of a script. */
async function fetched(body: string, first = 10_000, between = 10_000): Promise<{ done: boolean; progress: number[] }> {
  const installer = join(folder, 'install.cjs')
  const target = join(folder, 'dist')
  const head = `const fs = require('node:fs'), path = require('node:path'), os = require('node:os'); const target = ${JSON.stringify(target)};`
  writeFileSync(installer, head + body)
  const progress: number[] = []
  const done = await fetchRuntime({
    installer,
    target,
    patience: { first, between },
    onProgress: (bytes) => progress.push(bytes),
  })
  return { done, progress }
}

const hang = 'setInterval(() => {}, 1000);'

test('an installer that ends well has fetched', async () => {
  expect((await fetched("fs.writeFileSync(path.join(target, 'electron'), 'x')")).done).toBe(true)
  expect(existsSync(join(folder, 'dist', 'electron'))).toBe(true)
})

test('an installer that fails has not', async () => {
  expect((await fetched('process.exit(1)')).done).toBe(false)
})

test('a host that never answers is given up', async () => {
  expect((await fetched(hang, 600)).done).toBe(false)
})

test('a download that stands still in the middle is given up', async () => {
  const half = "fs.writeFileSync(path.join(os.tmpdir(), 'electron.zip'), Buffer.alloc(1000));"
  expect((await fetched(half + hang, 10_000, 600)).done).toBe(false)
})

test('what comes is counted, and a download that goes on is not given up', async () => {
  const slow = `const file = path.join(os.tmpdir(), 'electron.zip'); let left = 4;
    const timer = setInterval(() => { fs.appendFileSync(file, Buffer.alloc(1000)); if (--left === 0) clearInterval(timer) }, 600);`
  const { done, progress } = await fetched(slow, 10_000, 5_000)
  expect(done).toBe(true)
  expect(progress.length).toBeGreaterThan(1)
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
})

test('nothing of the download stays behind', async () => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
  await fetched("fs.writeFileSync(path.join(os.tmpdir(), 'left.zip'), 'x'); process.exit(1)")
  expect(readdirSync(folder).sort()).toEqual(['dist', 'install.cjs'])
})
