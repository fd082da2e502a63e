/** A database thread as the main thread keeps it: started, spoken to, started again when it dies, ended in order. */

import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { Fault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'
import type { DataPaths } from '../base/paths.ts'
import { faultOf } from './failure.ts'
import type { News } from './protocol.ts'

/** `Said`: the thread's messages besides its news. */
export type KeptThreadOptions<Said> = Readonly<{
  file: URL
  name: string
  paths: DataPaths
  log: Log
  heard: (message: Said) => void
  /** The thread is gone unasked, or could not be started; what it had not answered never will be. It is tried again. */
  died: () => void
  /** The thread has come up by itself; `isAgain` where it takes the place of one that died. */
  started: (isAgain: boolean) => void
}>

const firstPause = 100
const longestPause = 30_000
/** A thread that lived this long did not die of what killed the one before it. */
const steadyAfter = 60_000

type Life<Found> = Readonly<{
  worker: Worker
  port: MessagePort
  opened: PromiseWithResolvers<Found>
  left: Promise<void>
  since: number
}>

const isNews = <Found>(message: Readonly<{ kind: string }>): message is News<Found> =>
  ['opened', 'refused', 'log'].includes(message.kind)

export class KeptThread<To, Said extends Readonly<{ kind: string }>, Found> {
  readonly #options: KeptThreadOptions<Said>
  #life: Life<Found> | null = null
  #isOpen = false
  #hasOpened = false
  #isEnding = false
  #pause = firstPause
  #timer: NodeJS.Timeout | undefined

  constructor(options: KeptThreadOptions<Said>) {
    this.#options = options
  }

  /** True while the thread can be spoken to. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Starts the thread; resolves with what it found, rejects with the fault for which it refuses. From then on a death is followed by a new life. */
  async open(): Promise<Found> {
    const found = await this.#start()
    this.#isOpen = true
    this.#hasOpened = true
    return found
  }

  /** Starts the thread without waiting for it, and again until it opens; `started` tells when it has. */
  openSoon(): void {
    void this.#keepStarting()
  }

  post(message: To): void {
    this.#life?.port.postMessage(message)
  }

  /** Asks the thread to end by `farewell`; after `patience` ms it is ended by force. False in that case. */
  async end(farewell: To, patience: number): Promise<boolean> {
    this.#isEnding = true
    clearTimeout(this.#timer)
    const life = this.#life
    if (life === null) return true
    life.port.postMessage(farewell)
    const late = Promise.withResolvers<'late'>()
    const timer = setTimeout(late.resolve, patience, 'late')
    const isLate = (await Promise.race([life.left, late.promise])) === 'late'
    clearTimeout(timer)
    if (isLate) await life.worker.terminate()
    return !isLate
  }

  #start(): Promise<Found> {
    const { file, name, paths, log } = this.#options
    const { port1: port, port2 } = new MessageChannel()
    const worker = new Worker(file, {
      name,
      workerData: { port: port2, paths, isFirst: !this.#hasOpened },
      transferList: [port2],
    })
    const left = Promise.withResolvers<void>()
    const life: Life<Found> = { worker, port, opened: Promise.withResolvers(), left: left.promise, since: performance.now() }
    this.#life = life
    port.on('message', (message: News<Found> | Said) => this.#hear(life, message))
    worker.on('error', (error) => log.error('A database thread failed', { name, error }))
    worker.on('exit', () => {
      this.#leave(life)
      left.resolve()
    })
    return life.opened.promise
  }

  #hear(life: Life<Found>, message: News<Found> | Said): void {
    if (!isNews<Found>(message)) this.#options.heard(message as Said)
    else if (message.kind === 'opened') life.opened.resolve(message.found)
    else if (message.kind === 'refused') life.opened.reject(faultOf(message.failure))
    else this.#options.log[message.level](message.message, message.fields)
  }

  /** The thread has ended: hears what it had still said, then says that it is gone. */
  #leave(life: Life<Found>): void {
    for (let last = receiveMessageOnPort(life.port); last; last = receiveMessageOnPort(life.port)) this.#hear(life, last.message)
    life.port.close()
    life.opened.reject(new Fault('storage_broken', `The ${this.#options.name} thread ended before it had opened the database`))
    this.#life = null
    if (!this.#isOpen || this.#isEnding) return
    this.#isOpen = false
    if (performance.now() - life.since > steadyAfter) this.#pause = firstPause
    this.#options.log.error('A database thread died', { name: this.#options.name })
    this.#options.died()
    this.#startLater()
  }

  #startLater(): void {
    this.#timer = setTimeout(() => void this.#keepStarting(), this.#pause)
    this.#pause = Math.min(this.#pause * 2, longestPause)
  }

  async #keepStarting(): Promise<void> {
    const isAgain = this.#hasOpened
    try {
      await this.open()
      this.#options.started(isAgain)
    } catch (error) {
      if (this.#isEnding) return
      this.#options.log.error('A database thread could not be started', { name: this.#options.name, error })
      this.#options.died()
      this.#startLater()
    }
  }
}
