/** What the main thread and its database threads say to each other; everything here survives a structured clone. */

import type { MessagePort } from 'node:worker_threads'
import type { Change } from '../../../shared/contract/changes.ts'
import type { HeadCheck } from '../audit/head.ts'
import type { LogFields } from '../base/log.ts'
import type { DataPaths } from '../base/paths.ts'
import type { Failure, StorageTrouble } from './failure.ts'

/** What a thread is started with; `isFirst` is false where it takes the place of one that died. */
export type ThreadStart = Readonly<{ port: MessagePort; paths: DataPaths; isFirst: boolean }>

/** Who goes first: deliveries, then people and the program itself, then imports. */
export type Lane = 'live' | 'desk' | 'bulk'

/** One thing to write; `name` is a key of `operations`. */
export type Job = Readonly<{ seq: number; lane: Lane; name: string; input: unknown }>

/** How a call ended; `changes` are announced by the main thread. */
export type Settled =
  | Readonly<{ seq: number; value: unknown; changes: readonly Change[] }>
  | Readonly<{ seq: number; failure: Failure }>

export type ToWriter =
  | Readonly<{ kind: 'jobs'; zone: string; jobs: readonly Job[] }>
  /** A reader met a damaged page: nothing more may be written. */
  | Readonly<{ kind: 'damaged'; failure: Failure }>
  | Readonly<{ kind: 'close' }>

export type ToReader =
  | Readonly<{ kind: 'read'; seq: number; name: string; input: unknown; zone: string; now: number }>
  | Readonly<{ kind: 'close' }>

/** What the writer found when it opened the database. */
export type FoundAtStart = Readonly<{
  /** Schema version before migrating; null for a file that needed none or was made now. */
  migratedFrom: number | null
  /** Path of the copy that was made before migrating. */
  backup: string | null
  /** The audit log's end against the copy of it that is kept outside the database. */
  auditHead: HeadCheck
}>

type Opened<Found> = Readonly<{ kind: 'opened'; found: Found }>
type Refused = Readonly<{ kind: 'refused'; failure: Failure }>
type LogLine = Readonly<{ kind: 'log'; level: 'info' | 'warn' | 'error'; message: string; fields: LogFields }>

/** What any thread says of itself. */
export type News<Found> = Opened<Found> | Refused | LogLine

/** The end of one group of jobs, or (without results) of an attempt to commit again. `changes`: the program's own rows. */
export type GroupEnd = Readonly<{
  kind: 'settled'
  results: readonly Settled[]
  changes: readonly Change[]
  trouble: StorageTrouble | null
}>

export type Answer = Readonly<{ kind: 'answer'; result: Settled }>

export type FromWriter = News<FoundAtStart> | GroupEnd
export type FromReader = News<null> | Answer
