/** The writer thread: opens the database, says what it found, and serves until it is told to close. */

import { receiveMessageOnPort } from 'node:worker_threads'
import { startOffice } from '../audit/start.ts'
import { type Clock, systemClock } from '../base/clock.ts'
import type { DataPaths } from '../base/paths.ts'
import { lockFolder } from '../storage/folderLock.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { openWritable } from '../storage/open.ts'
import { recallContent } from '../storage/tables/recentContent.ts'
import { failureOf } from './failure.ts'
import { runNamed, type Table } from './named.ts'
import type { FoundAtStart, FromWriter, ThreadStart, ToWriter } from './protocol.ts'
import { WriterLoop } from './writerLoop.ts'
import type { WriteContext, Written } from './writes.ts'

type Started = Readonly<{ db: WritableDatabase; found: FoundAtStart }>

const nothingNew: FoundAtStart = { migratedFrom: null, backup: null, auditHead: { state: 'ok' } }

const reopened = (path: string, now: number): WritableDatabase => {
  const db = openWritable(path)
  recallContent(db, now)
  return db
}

/** Later lives of the thread only connect: the file was looked at once, and the readers hold it open. */
const start = async (paths: DataPaths, isFirst: boolean, clock: Clock): Promise<Started> => {
  if (!isFirst) return { db: reopened(paths.database, clock.now()), found: nothingNew }
  const { db, ...found } = await startOffice(paths, clock.now())
  return { db, found }
}

/** `operations`: what jobs may name. */
export const serveWriter = async (
  { port, paths, isFirst }: ThreadStart,
  operations: Table<WritableDatabase, WriteContext, Written<unknown>>,
): Promise<void> => {
  const say = (message: FromWriter): void => port.postMessage(message)
  try {
    const lock = lockFolder(paths)
    const { db, found } = await start(paths, isFirst, systemClock)
    const loop = new WriterLoop({
      db,
      headPath: paths.auditHead,
      clock: systemClock,
      run: (job, context) => runNamed(operations, job, db, context),
      next: () => receiveMessageOnPort(port)?.message as ToWriter | undefined,
      say,
      ended: () => {
        lock.release()
        port.close()
      },
    })
    say({ kind: 'opened', found })
    port.on('message', (message: ToWriter) => loop.hear(message))
  } catch (error) {
    say({ kind: 'refused', failure: failureOf(error) })
    port.close()
  }
}
