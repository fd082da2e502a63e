/** A reader thread for tests: reads the audit log, and waits, fails or dies where it is asked to. */

import { workerData } from 'node:worker_threads'
import type { ThreadStart } from '../../main/core/threads/protocol.ts'
import type { Read } from '../../main/core/threads/reads.ts'
import { serveReader } from '../../main/core/threads/serveReader.ts'

/** `[begun, mayEnd]`: two flags in shared memory. */
export type Gate = Int32Array<SharedArrayBuffer>

const count: Read<null, number> = (db) => Number(db.prepare('SELECT count(*) FROM audit_log').pluck().get())

/** Counts, says that it has begun, waits until it may go on, and counts again. */
const countTwice: Read<Gate, number[]> = (db, gate, context) => {
  const before = count(db, null, context)
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
  Atomics.wait(gate, 1, 0, 5_000)
  return [before, count(db, null, context)]
}

const context: Read<null, unknown> = (_db, _input, given) => given

const write: Read<null, void> = (db) => void db.prepare('DELETE FROM audit_log').run()

const damage: Read<null, void> = () => {
  throw Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' })
}

const die: Read<null, void> = () => process.exit(7)

const reads = { count, countTwice, context, write, damage, die }

export type TamperedReads = typeof reads

serveReader(workerData as ThreadStart, reads)
