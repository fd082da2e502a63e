/** Makes docs/push.mjs: the sender as one file that needs nothing but Node. Run by hand after a change; a test sees that it was. */

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..', '..')
export const bundlePath = resolve(root, 'docs', 'push.mjs')

/** The text of the file. */
export const bundle = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: { ssr: resolve(import.meta.dirname, 'alone.ts'), write: false, target: 'node18', minify: false },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []))
  const [chunk, ...others] = chunks
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the sender is no longer one file')
  return chunk.code
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(bundlePath, await bundle())
