// npm run dev: with Electron's runtime, electron-vite's hot reload in the window; without it, the headless host, built and started again on every change.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { findRuntime } from './desktop/runtime.ts'
import { ensureProduct } from './product/build.ts'

const root = resolve(import.meta.dirname, '..')
const quietMs = 200

const run = (args: readonly string[]): ChildProcess => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
const startHost = (): ChildProcess => run([join(root, 'out', 'main', 'headless.js'), ...process.argv.slice(2)])

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Resolves once something under the sources has changed and then been quiet for a moment. */
function change(): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const watchers = ['main', 'renderer', 'shared'].map((folder) =>
      watch(join(root, folder), { recursive: true }, () => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          for (const watcher of watchers) watcher.close()
          resolve()
        }, quietMs)
      }),
    )
  })
}

async function serveAndRestart(): Promise<never> {
  for (;;) {
    await ensureProduct(root).catch((error: unknown) => console.error(error))
    const host = startHost()
    await change()
    await stop(host)
  }
}

if (findRuntime(join(root, 'node_modules', 'electron')))
  run([join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'dev', '--watch'])
else await serveAndRestart()
