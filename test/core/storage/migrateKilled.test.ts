import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { soundnessOf } from '../../../main/core/storage/fingerprint.ts'
import { latestVersion, migrations } from '../../../main/core/storage/migrations/all.ts'
import { startStorage } from '../../../main/core/storage/start.ts'
import { laterSteps } from './laterSteps.ts'

const customers = 2_000
const latest = latestVersion(laterSteps)

let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-killed-'))
  const { db } = await start(migrations)
  const insert = db.prepare(
    `INSERT INTO customers (id, name, is_incomplete, created_at, updated_at, origins, revision) VALUES (?, '客戶', 0, 1, 1, '{}', 1)`,
  )
  db.transaction(() => {
    for (let count = 0; count < customers; count += 1) insert.run(`C${count}`)
  }).immediate()
  db.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = (steps: typeof migrations) => startStorage({ paths: dataPaths(folder), mayCreate: true, now: 0, steps })

const moduleUrl = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)

/** Migrates in a process of its own, which stops for ever, with a word, at the place where it is to be killed. */
const migrateUntil = (place: 'in the copy' | `in step ${number}` | `after step ${number}`): ChildProcess => {
  const script = `
    import { startStorage } from ${moduleUrl('../../../main/core/storage/start.ts')}
    import { dataPaths } from ${moduleUrl('../../../main/core/base/paths.ts')}
    import { laterSteps } from ${moduleUrl('./laterSteps.ts')}
    import { watch, mkdirSync, writeSync } from 'node:fs'
    const stop = () => { writeSync(1, 'here'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) }
    const at = (place) => { if (place === ${JSON.stringify(place)}) stop() }
    const paths = dataPaths(${JSON.stringify(folder)})
    const steps = laterSteps.map((step) => ({ ...step, up: (db) => {
      at('after step ' + (step.version - 1))
      step.up(db)
      at('in step ' + step.version)
    } }))
    mkdirSync(paths.backups, { recursive: true })
    watch(paths.backups, () => at('in the copy'))
    await startStorage({ paths, mayCreate: false, now: 0, steps })
    writeSync(1, 'finished')`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

const killAt = async (place: Parameters<typeof migrateUntil>[0]): Promise<void> => {
  const child = migrateUntil(place)
  const [word] = child.stdout ? await once(child.stdout, 'data') : []
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(String(word)).toBe('here')
}

/** The schema's version, and that every row is there and the file sound, as a program of that version finds it. */
const foundAfter = async (): Promise<number> => {
  const { db } = await start(laterSteps.slice(0, Math.max(headerVersion(), migrations.length)))
  const rows = db.prepare('SELECT count(*) FROM customers').pluck().get()
  const version = Number(db.pragma('user_version', { simple: true }))
  expect({ rows, flaws: soundnessOf(db) }).toEqual({ rows: customers, flaws: [] })
  db.close()
  return version
}

const headerVersion = (): number => {
  const db = new Database(dataPaths(folder).database, { readonly: true })
  const version = Number(db.pragma('user_version', { simple: true }))
  db.close()
  return version
}

/** Each starts a program of its own; a busy machine may take its time. */
const patience = { timeout: 30_000 }

describe('a process killed while it migrates', patience, () => {
  it.each([
    ['in the copy', migrations.length],
    [`in step ${migrations.length + 1}`, migrations.length],
    [`after step ${migrations.length + 1}`, migrations.length + 1],
    [`in step ${latest}`, latest - 1],
  ] as const)('%s leaves schema %i whole, and the next start finishes', async (place, version) => {
    await killAt(place)
    expect(await foundAfter()).toBe(version)
    const { db } = await start(laterSteps)
    expect(db.pragma('user_version', { simple: true })).toBe(latest)
    expect(db.prepare(`SELECT count(*) FROM customers WHERE district = '大安'`).pluck().get()).toBe(customers)
    db.close()
  })

  it('in the copy leaves no file that passes for a backup', async () => {
    await killAt('in the copy')
    const { backups } = dataPaths(folder)
    expect(existsSync(backups) && readdirSync(backups).filter((name) => name.endsWith('.db'))).toEqual([])
  })
})

describe('a process that may not write as much as a copy needs', patience, () => {
  it.skipIf(process.platform === 'win32')('migrates nothing and leaves no file', async () => {
    const script = `
      import { startStorage } from ${moduleUrl('../../../main/core/storage/start.ts')}
      import { dataPaths } from ${moduleUrl('../../../main/core/base/paths.ts')}
      import { laterSteps } from ${moduleUrl('./laterSteps.ts')}
      const paths = dataPaths(${JSON.stringify(folder)})
      await startStorage({ paths, mayCreate: false, now: 0, steps: laterSteps }).catch((error) => console.log(error.code, error.detail.reason))`
    const limited = ['-c', 'ulimit -f 200; exec "$0" "$@"', process.execPath, '--input-type=module', '-e', script]
    expect(spawnSync('sh', limited, { encoding: 'utf8' }).stdout.trim()).toBe('storage_broken SQLITE_IOERR')
    expect(readdirSync(dataPaths(folder).backups)).toEqual([])
    expect(await foundAfter()).toBe(migrations.length)
  })
})
