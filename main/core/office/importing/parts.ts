/** What the parts of the import desk share. */

import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { ImportWork } from '../../threads/importWork.ts'
import type { Store } from '../../threads/store.ts'
import type { Drafts } from './drafts.ts'

/** `books`: path of the database. `changed`: tells the pages that an import is not as it was. */
export type ImportParts = Readonly<{
  store: Store
  work: Pick<ImportWork, 'preview' | 'dryRun' | 'errorBook' | 'template' | 'look'>
  drafts: Drafts
  books: string
  zone: () => string
  clock: Clock
  log: Log
  changed: (id: string) => void
}>
