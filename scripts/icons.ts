// npm run icons: makes every icon of the program and of its installers from the one drawing build/icon.svg. The files are committed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { drawer } from './icons/draw.ts'
import { iconFiles } from './icons/files.ts'

const root = resolve(import.meta.dirname, '..')
const { draw, close } = await drawer(resolve(root, 'build', 'icon.svg'))
try {
  for (const { path, make } of iconFiles) {
    const file = resolve(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await make(draw))
  }
  console.log(`${iconFiles.length} files`)
} finally {
  await close()
}
