/** Where the built preload lies: beside the built program, also when the program runs from source. */

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const places = ['../preload/preload.cjs', '../../out/preload/preload.cjs'] as const

let found: string | null = null

const look = (): string => {
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return files.find((file) => existsSync(file)) ?? files[0] ?? ''
}

/** The first place that has it; the build's own place when none does, which Electron then reports as missing. Looked for once. */
export const preloadFile = (): string => {
  found ??= look()
  return found
}
