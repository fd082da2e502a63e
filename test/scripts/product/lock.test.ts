import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alone } from '../../../scripts/product/lock.ts'

let folder: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-lock-'))
  lock = join(folder, 'cache', 'build.lock')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the second waits until the first is done', async () => {
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise((done) => setImmediate(done))
    order.push(`${name} ends`)
  }
  await Promise.all([alone(lock, work('first')), alone(lock, work('second'))])
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('work that fails gives the lock back', async () => {
  await expect(alone(lock, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a process that was killed is taken over', async () => {
  await alone(lock, async () => {})
  const gone = spawnSync(process.execPath, ['--version'])
  writeFileSync(lock, String(gone.pid))
  expect(await alone(lock, () => Promise.resolve('built'))).toBe('built')
})
