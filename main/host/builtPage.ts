/** Where the built page lies: beside the built program, also when the program runs from source. */

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const places = ['../renderer/', '../../out/renderer/'] as const

/** The first place that holds a page; the build's own place when none does, which the host then reports as missing. */
export const builtPage = (from: string = import.meta.url): string => {
  const folders = places.map((place) => fileURLToPath(new URL(place, from)))
  return folders.find((folder) => existsSync(`${folder}index.html`) && existsSync(`${folder}assets`)) ?? folders[0] ?? ''
}
