// One build at a time in one checkout: two at once would empty each other's output.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const patienceMs = 120_000

function take(file: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** The process that holds the lock is gone, for instance killed in the middle of a build. */
function isAbandoned(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** Runs `work` while this process holds `file`; waits for another holder, and throws after two minutes of waiting. */
export async function alone<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  while (!take(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true })
    else if (performance.now() - start > patienceMs)
      throw new Error(`Another build still holds ${file}; remove it if none is running.`)
    else await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
