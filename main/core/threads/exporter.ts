/** Entry of a thread that takes one list out as a file over a connection of its own, and ends. */

import { type MessagePort, workerData } from 'node:worker_threads'
import { type ExportEnd, type ExportOrder, type ExportStep, exportList } from '../exporter/export.ts'
import type { ReadableConnection } from '../storage/handles.ts'
import { openReadable } from '../storage/open.ts'
import { type Failure, failureOf } from './failure.ts'

export type ExporterStart = Readonly<{ port: MessagePort; database: string; order: ExportOrder }>

/** Any message to the thread asks it to stop. */
export type FromExporter =
  | Readonly<{ kind: 'step'; step: ExportStep }>
  | Readonly<{ kind: 'ended'; end: ExportEnd }>
  | Readonly<{ kind: 'failed'; failure: Failure }>

const { port, database, order } = workerData as ExporterStart
const say = (message: FromExporter): void => port.postMessage(message)
const stopper = new AbortController()
port.on('message', () => stopper.abort())

let db: ReadableConnection | undefined
try {
  db = openReadable(database)
  const end = await exportList(db, order, (step) => say({ kind: 'step', step }), stopper.signal)
  say({ kind: 'ended', end })
} catch (error) {
  say({ kind: 'failed', failure: failureOf(error) })
} finally {
  db?.close()
  port.close()
}
