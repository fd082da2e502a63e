import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DataPaths, dataPaths } from '../../../main/core/base/paths.ts'
import { lockFolder } from '../../../main/core/storage/folderLock.ts'

let folder: string
let paths: DataPaths
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-lock-'))
  paths = dataPaths(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inUse = { code: 'conflict', detail: { reason: 'folder_in_use' } }

const lockAgain = (): unknown => {
  try {
    lockFolder(paths).release()
    return null
  } catch (error) {
    return error
  }
}

test('a folder is taken once, and free again when released', () => {
  const lock = lockFolder(paths)
  expect(lockAgain()).toMatchObject(inUse)
  lock.release()
  expect(lockAgain()).toBeNull()
})

test('another process is refused while one holds the folder, and a killed one leaves nothing behind', async () => {
  const module = new URL('../../../main/core/storage/folderLock.ts', import.meta.url).href
  const script = `
    const { lockFolder } = await import(${JSON.stringify(module)})
    lockFolder(${JSON.stringify(paths)})
    process.send('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  try {
    await once(child, 'message')
    expect(lockAgain()).toMatchObject(inUse)
  } finally {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  expect(lockAgain()).toBeNull()
})

test('what is wrong with the folder is said before the lock is tried', () => {
  paths = dataPaths(join(folder, 'nowhere'))
  expect(lockAgain()).toMatchObject({ code: 'storage_broken', detail: { reason: 'folder_missing' } })
})
