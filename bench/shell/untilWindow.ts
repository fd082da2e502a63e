// The built desktop program in the stand-in for Electron, until it asks for its window: prints what that took, without the stand-in's own loading.
// Words: the folder that is this machine's home.
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const computedMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
const fileUrl = (path: string): string => pathToFileURL(resolve(import.meta.dirname, '../..', path)).href
const standIn = fileUrl('test/electron-host/electron.ts')

const before = { wall: performance.now(), computed: computedMs() }
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
const { machine } = await import('../../test/electron-host/machine.ts')
const { app } = await import('../../test/electron-host/electron.ts')
const standInMs = { wall: performance.now() - before.wall, computed: computedMs() - before.computed }

machine.home = process.argv[2] ?? machine.home
machine.onWindowAsked = () => {
  const took = { standInMs: standInMs.wall, computedMs: computedMs() - standInMs.computed }
  process.stdout.write(`${JSON.stringify(took)}\n`, () => process.exit())
}
await import(fileUrl('out/main/desktop.js'))
app.becomeReady()
