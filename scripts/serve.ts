// npm run serve: the headless host in the foreground, from a build that is up to date. Prints nothing on standard output by itself.
import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { whenOrphaned } from './orphan.ts'

const root = resolve(import.meta.dirname, '..')

// Compiling is a good part of the time to the ready line (0.94 s of processor time, 0.83 s with this); the variable is for the worker threads.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node')
enableCompileCache(process.env.NODE_COMPILE_CACHE)

whenOrphaned(() => process.kill(process.pid, 'SIGTERM'))
const { ensureProduct } = await import('./product/build.ts')
await ensureProduct(root)
await import(pathToFileURL(join(root, 'out', 'main', 'headless.js')).href)
