/** The reader threads as the main thread sees them: one read at a time each, one that long reads never take, one that starts when it is needed. */

import type { Clock } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'
import type { DataPaths } from '../base/paths.ts'
import { Calls } from './call.ts'
import { type Failure, isDamage } from './failure.ts'
import type { Health } from './health.ts'
import { KeptThread } from './keptThread.ts'
import type { Answer, Settled, ToReader } from './protocol.ts'
import type { ReadTable } from './serveReader.ts'

export type ReadingOptions = Readonly<{
  file: URL
  paths: DataPaths
  zone: () => string
  clock: Clock
  log: Log
  health: Health
  /** Names of reads that may take seconds: they keep to one thread, so that another is always there for lists. */
  longReads: ReadonlySet<string>
  /** A read met pages that make no sense. */
  damaged: (failure: Failure) => void
}>

const mostWaiting = 500
const patience = 1_000

type Read = Readonly<{ seq: number; name: string; input: unknown }>

const cancelled = (): Fault => new Fault('cancelled', 'The read was not wanted any more')

/** A thread and the read that it is at. */
type Reader = {
  readonly takesLong: boolean
  readonly thread: KeptThread<ToReader, Answer, null>
  isAwake: boolean
  current: Read | null
}

const wake = (reader: Reader): void => {
  reader.isAwake = true
  reader.thread.openSoon()
}

/** `Reads`: the table that the threads were started with. */
export class Reading<Reads extends ReadTable> {
  readonly #options: ReadingOptions
  readonly #first: Reader
  readonly #readers: readonly Reader[]
  readonly #calls = new Calls()
  #queue: Read[] = []
  #isClosing = false

  constructor(options: ReadingOptions) {
    this.#options = options
    this.#first = this.#makeReader('reader', false)
    this.#readers = [this.#first, this.#makeReader('second reader', true)]
  }

  /** Starts a thread without waiting for it: the writer must have opened the database, and reads wait until a thread is there. */
  open(): void {
    wake(this.#first)
  }

  /** An abort rejects with `cancelled`; a read that has not begun by then never begins. */
  async ask<Name extends string & keyof Reads>(
    name: Name,
    input: Parameters<Reads[Name]>[1],
    signal?: AbortSignal,
  ): Promise<ReturnType<Reads[Name]>> {
    if (this.#isClosing) throw new Fault('shutting_down', 'The store is closed')
    if (signal?.aborted) throw cancelled()
    if (this.#queue.length >= mostWaiting) throw new Fault('storage_busy', 'Too many reads wait')
    const { seq, promise } = this.#calls.begin<ReturnType<Reads[Name]>>()
    const drop = () => this.#drop(seq)
    signal?.addEventListener('abort', drop, { once: true })
    this.#queue.push({ seq, name, input })
    this.#dispatch()
    return promise.finally(() => signal?.removeEventListener('abort', drop))
  }

  /** Reads that have begun may end within `patience`; the others are rejected. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#queue = []
    await Promise.all(this.#readers.map(({ thread }) => thread.end({ kind: 'close' }, patience)))
    this.#calls.failAll(new Fault('shutting_down', 'The store closed before this was read'))
  }

  #makeReader(name: string, takesLong: boolean): Reader {
    const thread = new KeptThread<ToReader, Answer, null>({
      ...this.#options,
      name,
      heard: ({ result }) => this.#finish(reader, result),
      died: () => this.#fall(reader),
      started: (isAgain) => this.#rise(isAgain),
    })
    const reader: Reader = { takesLong, thread, isAwake: false, current: null }
    return reader
  }

  #dispatch(): void {
    for (const reader of this.#readers) {
      if (reader.current !== null || !reader.thread.isOpen) continue
      const next = this.#queue.find(({ name }) => reader.takesLong || !this.#options.longReads.has(name))
      if (next === undefined) continue
      this.#queue = this.#queue.filter((read) => read !== next)
      reader.current = next
      reader.thread.post({ kind: 'read', ...next, zone: this.#options.zone(), now: this.#options.clock.now() })
    }
    this.#wakeAnother()
  }

  /** Each thread takes some 20 MB, so the second comes only once something waits that the first will not take soon. */
  #wakeAnother(): void {
    if (this.#queue.length === 0 || !this.#first.thread.isOpen) return
    const sleeping = this.#readers.find(({ isAwake }) => !isAwake)
    if (sleeping !== undefined) wake(sleeping)
  }

  #finish(reader: Reader, result: Settled): void {
    reader.current = null
    if ('failure' in result) this.#note(result.failure)
    this.#calls.settle(result)
    this.#dispatch()
  }

  #drop(seq: number): void {
    this.#queue = this.#queue.filter((read) => read.seq !== seq)
    this.#calls.fail(seq, cancelled())
  }

  #note(failure: Failure): void {
    if (isDamage(failure)) this.#options.damaged(failure)
    if (failure.code === 'internal') this.#options.log.error('A read failed', { message: failure.message, stack: failure.stack })
  }

  /** What the reader was at is lost; what waits is too where nobody is left to take it. */
  #fall(reader: Reader): void {
    const isSomebodyLeft = this.#readers.some(({ thread }) => thread.isOpen)
    const lost = isSomebodyLeft ? [] : this.#queue.splice(0)
    if (reader.current !== null) lost.push(reader.current)
    reader.current = null
    for (const { seq } of lost) this.#calls.fail(seq, new Fault('storage_broken', 'The reader died before it answered'))
  }

  #rise(isAgain: boolean): void {
    if (isAgain) this.#options.health.countRestart()
    this.#dispatch()
  }
}
