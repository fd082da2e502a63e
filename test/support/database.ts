/** A migrated database in a folder of its own, opened with the product's settings. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataPaths } from '../../main/core/base/paths.ts'
import { createDatabase } from '../../main/core/storage/create.ts'
import type { WritableDatabase } from '../../main/core/storage/handles.ts'
import { migrations } from '../../main/core/storage/migrations/all.ts'
import { openWritable } from '../../main/core/storage/open.ts'

export type TempDatabase = Readonly<{
  db: WritableDatabase
  path: string
  folder: string
  /** Closes the connection and removes the folder; may be called twice. */
  close: () => void
}>

/** Opens one; the caller closes it, e.g. `afterEach(() => database.close())`. */
export const tempDatabase = (): TempDatabase => {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-db-'))
  const path = dataPaths(folder).database
  createDatabase(path, migrations)
  const db = openWritable(path)
  const close = (): void => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, path, folder, close }
}
