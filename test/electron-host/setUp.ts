/** Packages outside the build that load electron get the stand-in as well; the real one would fetch its runtime from the internet. */

import { registerHooks } from 'node:module'

const address = 'electron-stand-in:'

/** Looked up at each use, since every start of the program loads a stand-in of its own. */
const source = `module.exports = new Proxy({}, {
  get: (_, name) => Reflect.get(globalThis[Symbol.for('gasdesk.electron')] ?? {}, name),
})`

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: address, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) => (url === address ? { format: 'commonjs', source, shortCircuit: true } : next(url, context)),
})
