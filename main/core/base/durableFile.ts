/** Replaces a small file so that after a power cut either the old or the new content is there, whole. */

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A folder can be synced on POSIX systems only; Windows journals the rename itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** What a program without a sync of its own has written to a file reaches the disk. */
export const syncFile = (path: string): void => {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const writeSynced = (path: string, text: string, mode: number): void => {
  const handle = openSync(path, 'w', mode)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes to a temporary name beside the target, syncs, renames, syncs the folder. Throws the file system's own error; the target is then untouched. */
export const replaceFile = (path: string, text: string, mode = 0o644): void => {
  const temporary = `${path}.tmp-${process.pid}`
  try {
    writeSynced(temporary, text, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}
