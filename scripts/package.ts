// npm run package [-- --installers] [-- electron-builder's options]: the installers where Electron's runtime can be had, else all but the runtime.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fetchRuntime } from './desktop/fetch.ts'
import { findRuntime } from './desktop/runtime.ts'
import { stubOptions, updateOptions } from './package/options.ts'
import { makeStub } from './package/stub.ts'
import { ensureProduct } from './product/build.ts'

const root = resolve(import.meta.dirname, '..')
const electronDir = join(root, 'node_modules', 'electron')
const own = ['--installers', '--stub']
const args = process.argv.slice(2)
const passed = args.filter((arg) => !own.includes(arg))

const hasRuntime = async (): Promise<boolean> =>
  findRuntime(electronDir) !== undefined ||
  (await fetchRuntime({
    installer: join(electronDir, 'install.js'),
    target: join(electronDir, 'dist'),
    patience: { first: 5_000, between: 60_000 },
    onProgress: () => {},
  }))

async function runBuilder(options: readonly string[]): Promise<number> {
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const child = spawn(process.execPath, [builder, '--publish', 'never', ...options], { cwd: root, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

async function packStub(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-stub-'))
  const platform = passed.includes('--win') || process.platform === 'win32' ? 'win32' : 'linux'
  try {
    makeStub(folder, platform)
    return await runBuilder([...stubOptions(platform, folder), ...update, ...passed.filter((arg) => arg !== '--win')])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const update = updateOptions(process.env.GASDESK_UPDATE_URL)
const isStub = args.includes('--stub') || !(await hasRuntime())
if (isStub && args.includes('--installers')) {
  console.error(
    "No installer was built: Electron's runtime is not here and could not be fetched. Run this on a machine with internet.",
  )
  process.exitCode = 1
} else {
  await ensureProduct(root)
  process.exitCode = isStub ? await packStub() : await runBuilder([...update, ...passed])
  if (isStub && process.exitCode === 0)
    console.log(
      "No installer was built: Electron's runtime is missing. Everything else is packed, against a stub, in the folder named above.",
    )
}
