// Builds the product into out/. Everything it says goes to standard error: standard output belongs to whoever asked.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fingerprint, isFresh, markFresh, markStale } from './freshness.ts'
import { alone } from './lock.ts'

async function runBuilder(root: string): Promise<void> {
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn', '--ignoreConfigWarning'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  const [code, signal] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The build failed (${signal ?? `exit code ${code}`}); its messages are above.`)
}

async function build(root: string): Promise<void> {
  const start = performance.now()
  const built = fingerprint(root)
  process.stderr.write('Building the product …\n')
  markStale(root)
  await runBuilder(root)
  markFresh(root, built)
  process.stderr.write(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.\n`)
}

const lockOf = (root: string): string => join(root, 'node_modules', '.cache', 'gasdesk', 'build.lock')

/** Builds, whatever lies in out/. Throws when the build fails. */
export const buildProduct = (root: string): Promise<void> => alone(lockOf(root), () => build(root))

/** Builds only when the sources have changed since the last build; takes some milliseconds when they have not. */
export async function ensureProduct(root: string): Promise<void> {
  if (isFresh(root)) return
  await alone(lockOf(root), async () => {
    if (!isFresh(root)) await build(root)
  })
}
