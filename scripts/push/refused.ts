/** The file of events that the shop refused, each with its reason and as it can be mended and pushed again. */

import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

type Refused = Readonly<{
  line: number
  reason: string
  status?: number
  issues?: unknown
  event?: unknown
  text?: string
}>

export type RefusedFile = Readonly<{
  add: (refused: Refused) => void
  /** Syncs what was added and returns the length of the file. */
  sync: () => number
  close: () => void
}>

/** Lines of the source that an earlier run refused; a place may lie behind some of them. */
const linesIn = (path: string, length: number): Set<number> => {
  const text = readFileSync(path).subarray(0, length).toString('utf8')
  return new Set(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line).refused.line),
  )
}

/** Opens it at `length`, up to which it is as an earlier run left it. It is made only when something is refused. */
export const openRefused = (path: string, length: number): RefusedFile => {
  const known = length > 0 ? linesIn(path, length) : new Set<number>()
  let file = length > 0 ? openSync(path, 'r+') : null
  let bytes = length
  let isDirty = false
  if (file !== null) ftruncateSync(file, length)
  return {
    add: ({ event, text, ...refused }) => {
      if (known.has(refused.line)) return
      file ??= openSync(path, 'w', 0o600)
      const line = `${JSON.stringify({ refused, ...(event !== undefined && { event }), ...(text !== undefined && { text }) })}\n`
      bytes += writeSync(file, line, bytes)
      isDirty = true
    },
    sync: () => {
      if (file !== null && isDirty) fsyncSync(file)
      isDirty = false
      return bytes
    },
    close: () => {
      if (file !== null) closeSync(file)
    },
  }
}
