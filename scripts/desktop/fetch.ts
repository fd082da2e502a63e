// Fetches Electron's runtime with Electron's own installer, and gives up soon where its host cannot be reached.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type FetchOptions = Readonly<{
  /** The installer's script; it downloads into its temporary folder and unpacks into `target`. */
  installer: string
  target: string
  /** How long, in ms, until the first byte, and how long without a further byte later. */
  patience: Readonly<{ first: number; between: number }>
  /** Called whenever more has come, at most twice a second, with the bytes so far. */
  onProgress: (bytes: number) => void
}>

/** True when the installer finished; false when it failed, or nothing came for longer than the patience given. */
export async function fetchRuntime(options: FetchOptions): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'gasdesk-electron-'))
  mkdirSync(options.target, { recursive: true })
  try {
    return await watch(startInstaller(options.installer, scratch), [scratch, options.target], options)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The installer gets a temporary folder of its own, so that what it has downloaded can be seen growing. */
function startInstaller(installer: string, scratch: string): ChildProcess {
  const env = { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch }
  return spawn(process.execPath, [installer], { env, stdio: 'ignore' })
}

async function watch(child: ChildProcess, folders: readonly string[], { patience, onProgress }: FetchOptions): Promise<boolean> {
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
  const before = bytesUnder(folders)
  let seen = before
  let lastGrowth = performance.now()
  for (;;) {
    const result = await Promise.race([ended, sleep(500, 'running' as const)])
    if (result !== 'running') return result
    const now = bytesUnder(folders)
    if (now !== seen) {
      seen = now
      lastGrowth = performance.now()
      onProgress(seen - before)
    } else if (performance.now() - lastGrowth > (seen === before ? patience.first : patience.between)) {
      child.kill('SIGKILL')
      await ended
      return false
    }
  }
}

function bytesUnder(paths: readonly string[]): number {
  return paths.map(bytesIn).reduce((sum, bytes) => sum + bytes, 0)
}

/** The installer moves and removes while this looks: what has vanished in the meantime counts as nothing. */
function bytesIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return stats?.size ?? 0
  try {
    return bytesUnder(readdirSync(path).map((name) => join(path, name)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
