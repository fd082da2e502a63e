// The built desktop program in the stand-in for Electron, until it asks for its window: prints how long the stand-in itself took to load, and ends.
// Words: the folder that is this machine's home.
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const began = performance.now()
const fileUrl = (path: string): string => pathToFileURL(resolve(import.meta.dirname, '../..', path)).href
const standIn = fileUrl('test/electron-host/electron.ts')

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
const { machine } = await import('../../test/electron-host/machine.ts')
const { app } = await import('../../test/electron-host/electron.ts')
const standInMs = performance.now() - began

machine.home = process.argv[2] ?? machine.home
machine.onWindowAsked = () => {
  process.stdout.write(`${JSON.stringify({ standInMs })}\n`, () => process.exit())
}
await import(fileUrl('out/main/desktop.js'))
app.becomeReady()
