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

/** `options` as for `npm run package`, `updates` the address that newer versions are looked for at. */
export async function pack(options: readonly string[], updates = ''): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-packed-'))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'scripts', 'package.ts'), '--stub', ...options, `-c.directories.output=${join(folder, 'dist')}`],
    { cwd: root, env: { ...process.env, GASDESK_UPDATE_URL: updates }, maxBuffer: 16 * 1_048_576 },
  )
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
