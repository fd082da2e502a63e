/** Whether this account may change a folder, found by trying: on Windows the system's own answer knows nothing of rights. */

import { mkdtemp, rmdir } from 'node:fs/promises'
import { join } from 'node:path'

export const mayWrite = async (folder: string): Promise<boolean> => {
  try {
    await rmdir(await mkdtemp(join(folder, '.gasdesk-')))
    return true
  } catch {
    return false
  }
}
