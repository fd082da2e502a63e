// npm run serve: the headless host in the foreground, from a build that is up to date. Prints nothing on standard output by itself.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { whenOrphaned } from './orphan.ts'
import { ensureProduct } from './product/build.ts'

const root = resolve(import.meta.dirname, '..')

whenOrphaned(() => process.kill(process.pid, 'SIGTERM'))
await ensureProduct(root)
await import(pathToFileURL(join(root, 'out', 'main', 'headless.js')).href)
