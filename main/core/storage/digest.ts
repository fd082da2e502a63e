/** The SHA-256 of a file as it lies on the disk, read piece by piece. */

import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const pieceBytes = 1_048_576

/** In hex. Throws the file system's own error. */
export const digestOf = (path: string): string => {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(pieceBytes)
  const handle = openSync(path, 'r')
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) hash.update(piece.subarray(0, read))
    return hash.digest('hex')
  } finally {
    closeSync(handle)
  }
}
