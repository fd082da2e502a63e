/** The product as `npm run package` packs it where Electron's runtime is missing: everything but the runtime, in a folder that is thrown away. */

import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAll, listPackage } from '@electron/asar'

export type Packed = Readonly<{
  /** The folder that an installer would bring to a computer. */
  program: string
  /** What it said last. */
  said: string
  /** Paths inside the archive, folders left out; `unpacked` are those that lie beside it as files. */
  files: readonly string[]
  unpacked: readonly string[]
  /** Everything of the archive as plain files, in a folder of its own. */
  extract: () => string
  remove: () => void
}>

const root = resolve(import.meta.dirname, '..', '..')

function listed(archive: string): readonly (readonly [isUnpacked: boolean, path: string])[] {
  const entries = listPackage(archive, { isPack: true }).map((line) => {
    const [how = '', path = ''] = line.split(' : ')
    return [how.trim() === 'unpack', path.replaceAll('\\', '/').replace(/^\//, '')] as const
  })
  const paths = entries.map(([, path]) => path)
  return entries.filter(([, path]) => !paths.some((other) => other.startsWith(`${path}/`)))
}

/** What it printed; where it failed, that goes with the error. */
async function runPackager(options: readonly string[], updates: string): Promise<string> {
  const script = join(root, 'scripts', 'package.ts')
  // electron-builder behaves otherwise, and says nothing, where it believes to be in a test of its own.
  const { VITEST: _, NODE_ENV: __, ...ours } = process.env
  const env = { ...ours, GASDESK_UPDATE_URL: updates }
  const run = promisify(execFile)(process.execPath, [script, '--stub', ...options], { cwd: root, env, maxBuffer: 16 * 1_048_576 })
  const { stdout } = await run.catch((error: unknown) => {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    throw new Error(`nothing was packed:\n${said}`, { cause: error })
  })
  return stdout
}

/** `options` as for `npm run package`, `updates` the address that newer versions are looked for at. */
export async function pack(options: readonly string[], updates = ''): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-packed-'))
  const stdout = await runPackager([...options, `-c.directories.output=${join(folder, 'dist')}`], updates)
  const program = join(folder, 'dist', options.includes('--win') ? 'win-unpacked' : 'linux-unpacked')
  const archive = join(program, 'resources', 'app.asar')
  const entries = listed(archive)
  return {
    program,
    said: stdout.trimEnd().split('\n').at(-1) ?? '',
    files: entries.map(([, path]) => path),
    unpacked: entries.filter(([isUnpacked]) => isUnpacked).map(([, path]) => path),
    extract: () => {
      const to = join(folder, 'extracted')
      extractAll(archive, to)
      return to
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Electron's fuses in a program, as a row of 0 and 1 in their order. */
export function fusesOf(file: string): string {
  const bytes = readFileSync(file)
  const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const at = bytes.indexOf(mark) + mark.length
  return bytes.toString('latin1', at + 2, at + 2 + (bytes[at + 1] ?? 0))
}
