/** Opens the office's memory: starts its threads and puts one interface over them. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { DataPaths } from '../base/paths.ts'
import { workerFile } from '../base/workerFile.ts'
import { Health } from './health.ts'
import { longReads } from './longReads.ts'
import type { FoundAtStart } from './protocol.ts'
import { Reading } from './reading.ts'
import type { Reads } from './reads.ts'
import type { Store } from './store.ts'
import { Writing } from './writing.ts'

export type StoreOptions = Readonly<{
  paths: DataPaths
  /** IANA name of the shop's zone; asked anew for every message to a thread. */
  zone: () => string
  clock: Clock
  log: Log
  /** Entries of the threads, where they are not the product's own. */
  files?: Readonly<{ writer?: URL; reader?: URL }>
}>

export type OpenedStore = Store & Readonly<{ found: FoundAtStart }>

/** Readers first: only while nobody reads can the last checkpoint empty the WAL. */
const closeBoth = async (writing: Writing, reading: Reading<Reads>): Promise<void> => {
  writing.takeNoMore()
  await reading.close()
  await writing.close()
}

/** Resolves once the database is open, migrated, and its audit log compared with its head. Rejects with the fault for which it cannot be; then no thread is left. */
export const openStore = async ({ files = {}, ...options }: StoreOptions): Promise<OpenedStore> => {
  const health = new Health(options.clock)
  const listeners = new Set<(changes: readonly Change[]) => void>()
  const announce = (changes: readonly Change[]): void => {
    for (const listener of listeners) listener(changes)
  }
  const writing = new Writing({ ...options, file: files.writer ?? workerFile(import.meta.url, 'writer'), health, announce })
  const damaged = writing.stopForDamage.bind(writing)
  const reading = new Reading<Reads>({
    ...options,
    file: files.reader ?? workerFile(import.meta.url, 'reader'),
    health,
    longReads,
    damaged,
  })
  const found = await writing.open()
  reading.open()
  let closed: Promise<void> | null = null
  return {
    found,
    receive: (delivery) => writing.ask(delivery.isHistory === true ? 'bulk' : 'live', 'receive', delivery),
    refuse: async (refusals) => void (await writing.ask('desk', 'refuse', refusals)),
    write: (name, input, { isBulk = false } = {}) => writing.ask(isBulk ? 'bulk' : 'desk', name, input),
    read: (name, input, { signal } = {}) => reading.ask(name, input, signal),
    onChanges: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onHealth: (listener) => health.listen(listener),
    health: () => health.now,
    close: () => (closed ??= closeBoth(writing, reading)),
  }
}
