/** Writes a file that is there whole or not at all: under a temporary name until its last byte is on the disk. */

import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '../../base/durableFile.ts'

export type Written = Readonly<{ bytes: number; sha256: string }>

/** A file with this ending was never finished. */
export const unfinished = '.part'

/** Customers' names and numbers: nobody else on the machine may read them. */
const mode = 0o600

const write = async (
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<Written> => {
  const digest = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx', mode)
  try {
    for await (const piece of pieces) {
      const content = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
      digest.update(content)
      bytes += content.byteLength
      await file.writeFile(content)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: digest.digest('hex') }
}

/** Throws what `pieces` or the file system throw; then nothing is left. */
export const writeWhole = async (
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<Written> => {
  const temporary = `${path}${unfinished}`
  try {
    const written = await write(temporary, pieces)
    await rename(temporary, path)
    syncFolder(dirname(path))
    return written
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
