/** How far a push has come, kept on the disk beside its file: what is before the cursor was accepted or refused, and never has to be sent again. */

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

/** `done`: records before this place are settled; `lastId` is the id of the last of them, by which a changed file is seen. `refusedBytes`: of the file of the refused. */
export type Place = Readonly<{
  url: string
  done: number
  lastId: string | null
  refusedBytes: number
  isWhole: boolean
}>

export class Stopped extends Error {}

const isPlace = (value: unknown): value is Place => {
  if (typeof value !== 'object' || value === null) return false
  const { url, done, lastId, refusedBytes, isWhole } = value as Record<string, unknown>
  const isCount = (number: unknown): boolean => typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
  const isId = lastId === null || typeof lastId === 'string'
  return typeof url === 'string' && isCount(done) && isCount(refusedBytes) && isId && typeof isWhole === 'boolean'
}

/** Null where there is none. Throws `Stopped` for a file that is no such state. */
export const readPlace = (path: string): Place | null => {
  if (!existsSync(path)) return null
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (isPlace(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new Stopped(`${path} does not say how far a push has come; remove it to begin again`)
}

/** After a power cut the old or the new place is there, whole. */
export const writePlace = (path: string, place: Place): void => {
  const temporary = `${path}.tmp`
  const file = openSync(temporary, 'w', 0o600)
  try {
    writeSync(file, `${JSON.stringify(place)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}
