// Says whether out/ was built from the sources as they are now, by their content: a fresh clone, a touched file or a copied folder mislead no one.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const sourceFolders = ['main', 'renderer', 'shared']
const sourceFiles = ['electron.vite.config.ts', 'package-lock.json', 'package.json', 'tsconfig.base.json']

const stampOf = (root: string): string => join(root, 'out', 'sources.sha256')

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** SHA-256 in hex over the path and the bytes of everything that the build reads, except node_modules, which the lockfile stands for. */
export function fingerprint(root: string): string {
  const files = [
    ...sourceFiles.filter((file) => existsSync(join(root, file))),
    ...sourceFolders.flatMap((folder) => filesUnder(root, folder)),
  ]
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const bytes = readFileSync(join(root, file))
    hash.update(`${file.split(sep).join('/')}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

export function isFresh(root: string): boolean {
  const stamp = stampOf(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)
}

/** To be called before a build: one that ends half way must not be taken for whole. */
export function markStale(root: string): void {
  rmSync(stampOf(root), { force: true })
}

/** Notes that out/ stands for the sources with this fingerprint, taken before the build began. */
export function markFresh(root: string, built: string): void {
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stampOf(root), built)
}
