/** A reader thread: answers one read after another, each in one snapshot of the database, until it is told to close. */

import type { ReadableConnection, ReadableDatabase } from '../storage/handles.ts'
import { openReadable } from '../storage/open.ts'
import { failureOf } from './failure.ts'
import { runNamed, type Table } from './named.ts'
import type { FromReader, Settled, ThreadStart, ToReader } from './protocol.ts'
import type { ReadContext } from './reads.ts'

type ReadMessage = Extract<ToReader, { kind: 'read' }>
/** What reads may be asked, by name. */
export type ReadTable = Table<ReadableDatabase, ReadContext, unknown>

/** Runs `read` in one snapshot and leaves none open behind it: an open snapshot would keep the WAL from being emptied. */
const inSnapshot = <Output>(db: ReadableConnection, read: () => Output): Output => {
  db.prepare('BEGIN').run()
  try {
    return read()
  } finally {
    if (db.inTransaction) db.prepare('ROLLBACK').run()
  }
}

const answer = (connect: () => ReadableConnection, reads: ReadTable, { seq, zone, now, ...read }: ReadMessage): Settled => {
  try {
    const db = connect()
    return { seq, value: inSnapshot(db, () => runNamed(reads, read, db, { zone, now })), changes: [] }
  } catch (error) {
    return { seq, failure: failureOf(error) }
  }
}

/** `reads`: what messages may name. */
export const serveReader = ({ port, paths }: ThreadStart, reads: ReadTable): void => {
  let db: ReadableConnection | null = null
  const say = (message: FromReader): void => port.postMessage(message)
  port.on('message', (message: ToReader) => {
    if (message.kind === 'read') {
      say({ kind: 'answer', result: answer(() => (db ??= openReadable(paths.database)), reads, message) })
      return
    }
    db?.close()
    port.close()
  })
  // The writer may still be making the file: the first read connects.
  say({ kind: 'opened', found: null })
}
