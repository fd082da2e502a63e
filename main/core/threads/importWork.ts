/** The importing thread as the main thread sees it: started when it is needed, ended when nobody has asked for a while. */

import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { Fault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'
import { workerFile } from '../base/workerFile.ts'
import type { TextChoice, WorkbookPreview } from '../importer/draft.ts'
import type { DryRunResult, DryRunStep } from '../importer/dryRun/dryRun.ts'
import type { ErrorBookOrder } from '../importer/errorBook/errorBook.ts'
import type { Looks } from '../importer/staging/looks.ts'
import type { Template, TemplateOrder } from '../importer/templates/template.ts'
import { Calls } from './call.ts'
import type { DryRunOrder, FromImporting, ToImporting } from './importingProtocol.ts'
import { previewFile } from './readWorkbook.ts'

export type ImportWorkOptions = Readonly<{
  log: Log
  /** Entry of the thread, where it is not the product's own. */
  file?: URL
}>

/** It takes some 40 MB, so it does not stay for nothing. */
const idleMs = 30_000
/** Far above what a page of a dry run takes; a runaway ends instead of the program. */
const resourceLimits = { maxOldGenerationSizeMb: 384 }

type Life = Readonly<{ worker: Worker; port: MessagePort; left: Promise<void> }>
type Unnumbered<Message> = Message extends Readonly<{ seq: number }> ? Omit<Message, 'seq'> : never

export class ImportWork {
  readonly #options: ImportWorkOptions
  readonly #calls = new Calls()
  readonly #steps = new Map<number, (step: DryRunStep) => void>()
  #life: Life | null = null
  #idle: NodeJS.Timeout | undefined
  #isClosing = false

  constructor(options: ImportWorkOptions) {
    this.#options = options
  }

  /** Rejects with `file_refused` where the file cannot be read. */
  preview(path: string, text: TextChoice): Promise<WorkbookPreview> {
    return previewFile({ path, text })
  }

  /** Rejects with the fault of the file or of the storage, or `cancelled` after an abort; no staging file is left then. */
  dryRun(order: DryRunOrder, heard: (step: DryRunStep) => void, signal: AbortSignal): Promise<DryRunResult> {
    const { seq, promise } = this.#begin<DryRunResult>({ kind: 'dryRun', order })
    this.#steps.set(seq, heard)
    const stop = (): void => this.#life?.port.postMessage({ kind: 'stop', seq } satisfies ToImporting)
    signal.addEventListener('abort', stop, { once: true })
    return promise.finally(() => {
      this.#steps.delete(seq)
      signal.removeEventListener('abort', stop)
    })
  }

  /** Resolves once the workbook lies under its path. */
  errorBook(order: ErrorBookOrder): Promise<void> {
    return this.#begin<void>({ kind: 'errorBook', order }).promise
  }

  template(order: TemplateOrder): Promise<Template> {
    return this.#begin<Template>({ kind: 'template', order }).promise
  }

  /** `staged`: path of the staging file. */
  look<Name extends keyof Looks>(
    name: Name,
    staged: string,
    input: Parameters<Looks[Name]>[1],
  ): Promise<ReturnType<Looks[Name]>> {
    return this.#begin<ReturnType<Looks[Name]>>({ kind: 'look', name, staged, input }).promise
  }

  async close(): Promise<void> {
    this.#isClosing = true
    await this.#end()
    this.#calls.failAll(new Fault('shutting_down', 'The program is closing'))
  }

  #begin<Value>(message: Unnumbered<ToImporting>): { seq: number; promise: Promise<Value> } {
    const { seq, promise } = this.#calls.begin<Value>()
    clearTimeout(this.#idle)
    if (this.#isClosing) this.#calls.fail(seq, new Fault('shutting_down', 'The program is closing'))
    else this.#living().port.postMessage({ ...message, seq })
    return { seq, promise }
  }

  #living(): Life {
    this.#life ??= this.#start()
    return this.#life
  }

  #start(): Life {
    const { log, file = workerFile(import.meta.url, 'importing') } = this.#options
    const { port1: port, port2 } = new MessageChannel()
    const worker = new Worker(file, { name: 'importing', workerData: { port: port2 }, transferList: [port2], resourceLimits })
    const left = Promise.withResolvers<void>()
    const life: Life = { worker, port, left: left.promise }
    port.on('message', (message: FromImporting) => this.#hear(message))
    worker.on('error', (error) => log.error('The importing thread failed', { error }))
    worker.on('exit', () => {
      left.resolve()
      if (this.#life === life) this.#fall()
    })
    return life
  }

  #hear(message: FromImporting): void {
    if (message.kind === 'step') {
      this.#steps.get(message.seq)?.(message.step)
      return
    }
    this.#calls.settle(message.result)
    if (this.#calls.size === 0) this.#idle = setTimeout(() => void this.#end(), idleMs)
  }

  #fall(): void {
    this.#life = null
    this.#calls.failAll(new Fault('internal', 'The importing thread ended before it answered'))
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle)
    const life = this.#life
    this.#life = null
    if (life === null) return
    life.port.postMessage({ kind: 'close' } satisfies ToImporting)
    const late = setTimeout(() => void life.worker.terminate(), 2_000)
    await life.left
    clearTimeout(late)
    life.port.close()
  }
}
