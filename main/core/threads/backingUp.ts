/** A backup in the making as the main thread sees it: a thread of its own that may take its time, and takes nothing with it when it fails. */

import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { Fault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'
import { workerFile } from '../base/workerFile.ts'
import type { BackupMade, BackupOrder, BackupStart, FromBackup } from './backup.ts'
import { faultOf } from './failure.ts'

type Options = Readonly<{ database: string; log: Log; file?: URL }>

const patienceMs = 1_500

/** Rejects with the fault for which there is no backup, `cancelled` after an abort; then none is left. */
export const runBackup = async (
  { database, log, file }: Options,
  order: BackupOrder,
  signal: AbortSignal,
): Promise<BackupMade> => {
  if (signal.aborted) throw new Fault('cancelled', 'The program is closing')
  const { port1: port, port2 } = new MessageChannel()
  const workerData: BackupStart = { port: port2, database, order }
  const worker = new Worker(file ?? workerFile(import.meta.url, 'backup'), { name: 'backup', workerData, transferList: [port2] })
  const ended = Promise.withResolvers<FromBackup | null>()
  port.on('message', (message: FromBackup) => ended.resolve(message))
  worker.on('error', (error) => log.error('The backup thread failed', { error }))
  worker.on('exit', () => ended.resolve((receiveMessageOnPort(port)?.message as FromBackup | undefined) ?? null))
  let late: NodeJS.Timeout | undefined
  const stop = (): void => {
    port.postMessage('stop')
    late = setTimeout(() => void worker.terminate(), patienceMs)
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    const end = await ended.promise
    if (end === null) throw new Fault(signal.aborted ? 'cancelled' : 'internal', 'The backup thread ended before it was done')
    if (end.kind === 'failed') throw faultOf(end.failure)
    return end.made
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', stop)
    port.close()
  }
}
