/**
 * Entry of a thread that makes one backup and ends. It reads a snapshot over a connection of its own, so the writer never waits, not even for the
 * sync of a large file on a slow disk, and the copy can be compared row by row with what it was made from.
 */

import { type MessagePort, workerData } from 'node:worker_threads'
import type { BackupReason } from '../base/backupManifest.ts'
import { Fault } from '../base/fault.ts'
import { carryCopy } from '../storage/carryCopy.ts'
import type { ReadableConnection } from '../storage/handles.ts'
import { openReadable } from '../storage/open.ts'
import { makeVerifiedCopy, nameStamp, type VerifiedCopy } from '../storage/verifiedCopy.ts'
import { type Failure, failureOf } from './failure.ts'

export type BackupOrder = Readonly<{
  folder: string
  /** Where a second copy goes; its failure leaves the first as good as it is. */
  second: string | null
  reason: BackupReason
  /** Integer ms UTC. */
  at: number
}>

export type BackupMade = VerifiedCopy & Readonly<{ secondFailure: Failure | null }>

export type BackupStart = Readonly<{ port: MessagePort; database: string; order: BackupOrder }>

/** Any message to the thread asks it to stop. */
export type FromBackup = Readonly<{ kind: 'made'; made: BackupMade }> | Readonly<{ kind: 'failed'; failure: Failure }>

const { port, database, order } = workerData as BackupStart
let isStopped = false
port.on('message', () => {
  isStopped = true
})

const goOn = (): void => {
  if (isStopped) throw new Fault('cancelled', 'The program is closing')
}

const attempt = (work: () => void): Failure | null => {
  try {
    work()
    return null
  } catch (error) {
    return failureOf(error)
  }
}

const make = async (db: ReadableConnection): Promise<BackupMade> => {
  const { folder, second, reason, at } = order
  // Held to the end: what other connections write meanwhile neither shows nor makes the copy begin anew.
  db.prepare('BEGIN').run()
  const copy = await makeVerifiedCopy(db, { folder, name: `gasdesk-${nameStamp(at)}`, reason, at, goOn })
  db.prepare('ROLLBACK').run()
  return { ...copy, secondFailure: second === null ? null : attempt(() => carryCopy(copy, second)) }
}

let db: ReadableConnection | undefined
try {
  db = openReadable(database)
  port.postMessage({ kind: 'made', made: await make(db) } satisfies FromBackup)
} catch (error) {
  port.postMessage({ kind: 'failed', failure: failureOf(error) } satisfies FromBackup)
} finally {
  db?.close()
  port.close()
}
