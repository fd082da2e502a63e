/** The office's memory as seen from the main thread: asks the writer and the readers, and never holds a database itself. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { Refusal } from '../audit/refusal.ts'
import type { Delivery, Outcome } from '../ingest/delivery.ts'
import type { OperationInput, OperationOutput } from './operations.ts'
import type { Reads } from './reads.ts'
import type { Writes } from './writes.ts'

/** `failing`: the last commit could not be made; the next one that can ends it. `stopped`: the writer died and is being started again, or the store is closed. */
export type StoreHealth = Readonly<{
  state: 'well' | 'failing' | 'stopped'
  /** Fault code of the trouble: storage_full, storage_busy, storage_broken, shutting_down. */
  code: 'storage_full' | 'storage_busy' | 'storage_broken' | 'shutting_down' | null
  /** Instant since which this state holds. */
  since: number
  /** How often a thread died and was started again since the program started. */
  restarts: number
}>

export type ReadName = keyof Reads
export type ReadInput<Name extends ReadName> = Parameters<Reads[Name]>[1]
export type ReadOutput<Name extends ReadName> = ReturnType<Reads[Name]>

type WriteName = keyof Writes
type WriteInput<Name extends WriteName> = OperationInput<Name>
type WriteOutput<Name extends WriteName> = OperationOutput<Name>

/** Every promise rejects with a `Fault`; nothing resolves before its commit is on the disk. */
export type Store = Readonly<{
  /** Live deliveries go ahead of every other write and share commits; those of the past go behind. */
  receive: (delivery: Delivery) => Promise<Outcome>
  /** Writes refused requests into the audit log, already aggregated by the caller. */
  refuse: (refusals: readonly Refusal[]) => Promise<void>
  /** `isBulk`: may wait until nothing else does, e.g. a chunk of an import. */
  write: <Name extends WriteName>(
    name: Name,
    input: WriteInput<Name>,
    options?: { isBulk?: boolean },
  ) => Promise<WriteOutput<Name>>
  read: <Name extends ReadName>(
    name: Name,
    input: ReadInput<Name>,
    options?: { signal?: AbortSignal },
  ) => Promise<ReadOutput<Name>>
  /** Called after each commit with what it changed. Returns the way to stop listening. */
  onChanges: (listener: (changes: readonly Change[]) => void) => () => void
  onHealth: (listener: (health: StoreHealth) => void) => () => void
  health: () => StoreHealth
  /** Drains the queue, checkpoints, closes every connection and ends the threads. */
  close: () => Promise<void>
}>
