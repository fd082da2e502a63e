/** Whether a folder may hold the shop's second copies. */

import { access, constants, realpath, stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { Fault } from '../../base/fault.ts'

const refused = (reason: 'not_absolute' | 'folder_missing' | 'not_writable' | 'same_folder', cause?: unknown): Fault =>
  new Fault('invalid', `The folder does not do: ${reason}`, { detail: { reason }, cause })

/** Rejects with `invalid`. `first`: the folder that holds the backups already. */
export const assertSecondFolder = async (folder: string, first: string): Promise<void> => {
  if (!isAbsolute(folder)) throw refused('not_absolute')
  const found = await stat(folder).catch((error: unknown) => {
    throw refused('folder_missing', error)
  })
  if (!found.isDirectory()) throw refused('folder_missing')
  await access(folder, constants.R_OK | constants.W_OK).catch((error: unknown) => {
    throw refused('not_writable', error)
  })
  const same = await realpath(first).catch(() => first)
  if ((await realpath(folder)) === same) throw refused('same_folder')
}
