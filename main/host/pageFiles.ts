/** The built page's files. A request can name only what a walk of the folder found at the start, so no path leads out of it. */

import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { Fault } from '../core/base/fault.ts'

type PageFile = Readonly<{ content: Buffer; type: string; isImmutable: boolean }>

export type PageFiles = Readonly<{
  /** Null for every path that is not exactly a file's own. */
  read: (urlPath: string) => Promise<PageFile | null>
  /** index.html with the nonce where the page's scripts look for it; null while the page is not built. */
  index: (nonce: string) => Promise<string | null>
}>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** The build puts a hash of its content into the name of everything below this folder. */
const hashedFolder = '/assets/'

export async function openPageFiles(folder: string): Promise<PageFiles> {
  const files = await walk(folder)
  const indexFile = files.get('/index.html')
  return {
    read: async (urlPath) => {
      const file = files.get(urlPath)
      if (file === undefined || file === indexFile) return null
      const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
      return { content: await readFile(file), type, isImmutable: urlPath.startsWith(hashedFolder) }
    },
    index: async (nonce) => (indexFile === undefined ? null : withNonce(await readFile(indexFile, 'utf8'), nonce)),
  }
}

/** File by the path that its URL has; symbolic links are not followed. */
async function walk(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    throw new Fault('not_found', `There is no built page in ${folder}: run npm run build`, { cause })
  })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [urlPathOf(relative(folder, file)), file]))
}

const urlPathOf = (path: string): string => `/${path.split(sep).map(encodeURIComponent).join('/')}`

/** Vite's own place for a nonce; browsers hide it from style rules and show it to scripts as the element's `nonce`. */
const withNonce = (html: string, nonce: string): string =>
  html.replace(/<head[^>]*>/i, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`)
