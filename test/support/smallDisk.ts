/** A disk that can be filled: a small tmpfs of its own, where the machine lets us mount one. */

import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from './store.ts'

export type SmallDisk = Readonly<{
  folder: string
  /** Takes all the room that is left. */
  fill: () => void
  /** Gives it back. */
  free: () => void
  remove: () => void
}>

const megabyte = 1_048_576

/** Writes in shrinking pieces until not one byte more fits. */
const writeUntilFull = (ballast: string): void => {
  for (let size = megabyte; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
}

/** Null where mounting is not allowed (it takes root on Linux): the caller skips with that reason. */
export const smallDisk = (megabytes: number): SmallDisk | null => {
  const folder = tempFolder()
  const ballast = join(folder, 'ballast')
  const mount = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]
  try {
    execFileSync('mount', mount, { stdio: 'ignore' })
  } catch {
    // Not root, not Linux, or a container without the right: nothing was mounted.
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  return {
    folder,
    fill: () => writeUntilFull(ballast),
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      execFileSync('umount', [folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
