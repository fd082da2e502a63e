// Finds Electron's runtime by looking for the file. It must never load 'electron', which downloads as soon as it is loaded.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const nameByPlatform: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/**
 * Path of Electron's executable, or undefined when it has not been fetched.
 * `electronDir` is the installed `electron` package; `ELECTRON_OVERRIDE_DIST_PATH` in `env` is honoured as Electron itself does.
 */
export function findRuntime(electronDir: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const noted = join(electronDir, 'path.txt')
  const name = existsSync(noted) ? readFileSync(noted, 'utf8') : (nameByPlatform[process.platform] ?? 'electron')
  const file = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronDir, 'dist'), name)
  return existsSync(file) ? file : undefined
}
