/** Reads files of strangers in a thread of their own, which a bomb, a crash or a loop takes down with it and nothing else. */

import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { Fault } from '../base/fault.ts'
import { workerFile } from '../base/workerFile.ts'
import type { Mapping, ReadRow, TextChoice, WorkbookPreview } from '../importer/draft.ts'
import { threadLimits } from '../importer/reading/limits.ts'
import { fileRefusal } from '../importer/reading/refuse.ts'
import { faultOf } from './failure.ts'
import type { FromWorkbook, ToWorkbook, WorkbookJob } from './workbookProtocol.ts'

export type ReadingOptions = Readonly<{
  signal?: AbortSignal
  /** What the thread may take, where it is not the usual. */
  limits?: Partial<typeof threadLimits>
  /** Entry of the thread, where it is not the product's own. */
  file?: URL
}>

const cancelled = (): Fault => new Fault('cancelled', 'The file was not wanted any more')

const deathOf = (error: unknown): Fault => {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return fileRefusal(isMemory ? 'out_of_memory' : 'reader_died', {}, error)
}

/** One thread from its start to its end, and what it has said that nobody heard yet. */
class FileReader {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #heard: FromWorkbook[] = []
  readonly #signal: AbortSignal | undefined
  readonly #drop = (): void => this.#leave(cancelled())
  #end: Fault | null = null
  #wake: () => void = () => undefined
  /** ms that the thread may still let its caller wait. */
  #patience: number

  constructor(job: WorkbookJob, { limits, file, signal }: ReadingOptions) {
    const { heapMegabytes, milliseconds } = { ...threadLimits, ...limits }
    const { port1, port2 } = new MessageChannel()
    this.#patience = milliseconds
    this.#port = port1
    this.#worker = new Worker(file ?? workerFile(import.meta.url, 'workbook'), {
      name: 'workbook',
      workerData: { port: port2, job },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64 },
      // It needs none of the program's environment, and may write nothing where the program speaks.
      env: {},
      stdout: true,
      stderr: true,
    })
    port1.on('message', (message: FromWorkbook) => this.#hear(message))
    this.#worker.on('error', (error) => this.#leave(deathOf(error)))
    this.#worker.on('exit', () => this.#exit())
    this.#signal = signal
    signal?.addEventListener('abort', this.#drop)
    if (signal?.aborted) this.#drop()
  }

  /** The next thing that the thread says. Throws the fault for which there is none. */
  async next(): Promise<FromWorkbook> {
    const since = performance.now()
    while (this.#heard.length === 0) {
      if (this.#end !== null) throw this.#end
      await this.#waitUntil(since + this.#patience)
    }
    this.#patience -= performance.now() - since
    const message = this.#heard.shift()
    if (message === undefined) throw deathOf(null)
    if (message.kind === 'failed') throw faultOf(message.failure)
    return message
  }

  taken(): void {
    this.#port.postMessage({ kind: 'taken' } satisfies ToWorkbook)
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#drop)
    this.#port.close()
    await this.#worker.terminate()
  }

  async #waitUntil(instant: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#wake = resolve
    const late = (): void => this.#leave(fileRefusal('out_of_time'))
    const timer = setTimeout(late, Math.max(0, instant - performance.now()))
    await promise
    clearTimeout(timer)
  }

  #hear(message: FromWorkbook): void {
    this.#heard.push(message)
    this.#wake()
  }

  /** The thread has ended: what it had still said counts, then that it is gone. */
  #exit(): void {
    for (let last = receiveMessageOnPort(this.#port); last; last = receiveMessageOnPort(this.#port)) this.#hear(last.message)
    this.#leave(deathOf(null))
  }

  #leave(fault: Fault): void {
    this.#end ??= fault
    this.#wake()
  }
}

type FileAndText = Readonly<{ path: string; text?: TextChoice }>

/** Looks at a file. Rejects with `file_refused` (the reason is in the detail), or `cancelled`. No thread is left in any case. */
export const previewFile = async ({ path, text = {} }: FileAndText, options: ReadingOptions = {}): Promise<WorkbookPreview> => {
  const reader = new FileReader({ kind: 'preview', path, text }, options)
  try {
    const message = await reader.next()
    if (message.kind !== 'preview') throw new Fault('internal', `A preview was asked for, ${message.kind} came`)
    return message.preview
  } finally {
    await reader.close()
  }
}

type RowsWanted = FileAndText & Readonly<{ mappings: readonly Mapping[]; zone: string }>

/**
 * The rows of the mapped sheets, one sheet after another, in batches; the thread waits while nobody takes them. Throws like `previewFile`.
 * Leaving the loop ends the thread.
 */
export async function* readFileRows(wanted: RowsWanted, options: ReadingOptions = {}): AsyncGenerator<readonly ReadRow[]> {
  const reader = new FileReader({ kind: 'rows', text: {}, ...wanted }, options)
  try {
    for (let message = await reader.next(); message.kind === 'rows'; message = await reader.next()) {
      yield message.rows
      reader.taken()
    }
  } finally {
    await reader.close()
  }
}
