/** Opens the import desk over the running office: its thread, its folder, its word to the pages. */

import type { Feed } from '../../api/feed.ts'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { DataPaths } from '../../base/paths.ts'
import { ImportWork } from '../../threads/importWork.ts'
import type { Store } from '../../threads/store.ts'
import { type OpenedImportDesk, openImportDesk } from './desk.ts'
import { Drafts } from './drafts.ts'

export type ImportsOptions = Readonly<{
  store: Store
  paths: Pick<DataPaths, 'database' | 'imports'>
  zone: () => string
  clock: Clock
  log: Log
  feed: Pick<Feed, 'push'>
}>

/** Closing ends the thread too; an import that is being written goes on at the next start. */
export const openImports = async ({ store, paths, zone, clock, log, feed }: ImportsOptions): Promise<OpenedImportDesk> => {
  const work = new ImportWork({ log })
  const desk = await openImportDesk({
    store,
    work,
    drafts: new Drafts(paths.imports, log),
    books: paths.database,
    zone,
    clock,
    log,
    changed: (id) => feed.push({ kind: 'import', id, action: 'updated' }),
  })
  return {
    ...desk,
    close: async () => {
      await desk.close()
      await work.close()
    },
  }
}
