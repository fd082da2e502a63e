/** A running export as the main thread sees it: a thread of its own, heard step by step, stopped when nobody wants it any more. */

import { rm } from 'node:fs/promises'
import { MessageChannel, Worker } from 'node:worker_threads'
import { Fault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'
import { workerFile } from '../base/workerFile.ts'
import type { ExportEnd, ExportOrder, ExportStep } from '../exporter/export.ts'
import { unfinished } from '../exporter/files/wholeFile.ts'
import type { ExporterStart, FromExporter } from './exporter.ts'
import { faultOf } from './failure.ts'

export type ExportingOptions = Readonly<{ database: string; log: Log; file?: URL }>

/** An export holds a page of entries and what the packer has not written yet; a runaway ends instead of the program. */
const resourceLimits = { maxOldGenerationSizeMb: 192 }
const patienceMs = 2_000

/** Steps overtake each other: whoever looks late sees the latest. */
class Mailbox {
  #latest: FromExporter | null = null
  #wake: () => void = () => {}

  put(message: FromExporter): void {
    if (this.#latest !== null && this.#latest.kind !== 'step') return
    this.#latest = message
    this.#wake()
  }

  async next(): Promise<FromExporter> {
    if (this.#latest === null) await new Promise<void>((resolve) => (this.#wake = resolve))
    const message = this.#latest
    this.#latest = null
    return message ?? this.next()
  }
}

const died = (reason: string): FromExporter => ({
  kind: 'failed',
  failure: { code: 'internal', message: reason, detail: {}, stack: null },
})

/** `end` comes with the last step. */
type Step = ExportStep & Readonly<{ end: ExportEnd | null }>

/**
 * Gives each step, and with the last one the end once the file lies under its own name. Throws the export's fault, `cancelled` after an abort.
 * However else it ends, no thread and no file is left.
 */
export async function* runExport(
  { database, log, file = workerFile(import.meta.url, 'exporter') }: ExportingOptions,
  order: ExportOrder,
  signal: AbortSignal,
): AsyncGenerator<Step, void, void> {
  if (signal.aborted) throw new Fault('cancelled', 'The export was not wanted any more')
  const { port1: port, port2 } = new MessageChannel()
  const workerData: ExporterStart = { port: port2, database, order }
  const worker = new Worker(file, { name: 'exporter', workerData, transferList: [port2], resourceLimits })
  const mail = new Mailbox()
  const left = Promise.withResolvers<void>()
  port.on('message', (message: FromExporter) => mail.put(message))
  worker.on('error', (error) => log.error('An export failed', { error }))
  worker.on('exit', () => {
    // What was said before the end arrives before this turn is over.
    setImmediate(() => mail.put(died('The exporting thread ended before its file was whole')))
    left.resolve()
  })
  let isHandedOver = false
  const stop = (): void => port.postMessage('stop')
  signal.addEventListener('abort', stop, { once: true })
  try {
    for (;;) {
      const message = await mail.next()
      if (message.kind === 'failed') throw faultOf(message.failure)
      if (message.kind === 'step') yield { ...message.step, end: null }
      else {
        const { end } = message
        isHandedOver = true
        yield { done: end.entries, total: end.entries, end }
        return
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
    const late = setTimeout(() => void worker.terminate(), patienceMs)
    await left.promise
    clearTimeout(late)
    port.close()
    await rm(`${order.path}${unfinished}`, { force: true })
    if (!isHandedOver) await rm(order.path, { force: true })
  }
}
