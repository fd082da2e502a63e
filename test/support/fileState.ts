/** What a folder holds, down to the bytes and the time of change, so that a test can say "left alone". */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const stateOf = (path: string): string => {
  const stats = statSync(path, { bigint: true })
  if (stats.isDirectory()) return 'folder'
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${stats.mtimeNs}`
}

/** Each file by name, with its SHA-256 and its time of change in ns; folders within by name only. */
export const folderState = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, stateOf(join(folder, name))]))
