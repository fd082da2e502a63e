/** The writer thread as the main thread sees it: what happened in one turn of the event loop goes over in one message. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { Clock } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'
import type { DataPaths } from '../base/paths.ts'
import { Calls } from './call.ts'
import { type Failure, isDamage, type StorageTrouble } from './failure.ts'
import type { Health } from './health.ts'
import { KeptThread } from './keptThread.ts'
import type { OperationInput, OperationName, OperationOutput } from './operations.ts'
import type { FoundAtStart, GroupEnd, Job, Lane, ToWriter } from './protocol.ts'

export type WritingOptions = Readonly<{
  file: URL
  paths: DataPaths
  zone: () => string
  clock: Clock
  log: Log
  health: Health
  announce: (changes: readonly Change[]) => void
}>

/** Unanswered jobs beyond which the next is refused at once: they would wait longer than their senders do. */
const mostUnanswered = 2_000
/** Shutdown as a whole has five seconds. */
const patience = 3_000

export class Writing {
  readonly #options: WritingOptions
  readonly #thread: KeptThread<ToWriter, GroupEnd, FoundAtStart>
  readonly #calls = new Calls()
  #outgoing: Job[] = []
  #damage: Failure | null = null
  #isClosing = false

  constructor(options: WritingOptions) {
    this.#options = options
    this.#thread = new KeptThread<ToWriter, GroupEnd, FoundAtStart>({
      ...options,
      name: 'writer',
      heard: (end) => this.#settle(end),
      died: () => this.#fall(),
      started: () => this.#rise(),
    })
  }

  open(): Promise<FoundAtStart> {
    return this.#thread.open()
  }

  /** Resolves after the commit. Rejects with the job's own fault, the storage's, or that of a store that takes nothing now. */
  ask<Name extends OperationName>(lane: Lane, name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>> {
    const refusal = this.#refusal()
    if (refusal !== null) return Promise.reject(refusal)
    const { seq, promise } = this.#calls.begin<OperationOutput<Name>>()
    // The check phase follows at once on the sockets' events of this turn, so that waiting for it costs a lone request nothing.
    if (this.#outgoing.push({ seq, lane, name, input }) === 1) setImmediate(() => this.#send())
    return promise
  }

  /** Takes nothing more to write before the program's next start: pages of the file no longer make sense. */
  stopForDamage(failure: Failure): void {
    if (this.#damage !== null) return
    this.#damage = failure
    this.#options.log.error('The database is damaged; nothing more is taken', {
      reason: failure.detail.reason,
      failure: failure.message,
    })
    if (!this.#isClosing) this.#options.health.turn('failing', 'storage_broken')
    this.#thread.post({ kind: 'damaged', failure })
  }

  /** What was taken before is still written. */
  takeNoMore(): void {
    this.#isClosing = true
    this.#send()
    this.#options.health.turn('stopped', 'shutting_down')
  }

  /** Lets the thread finish what it was given, checkpoint and close. */
  async close(): Promise<void> {
    this.takeNoMore()
    const isOrderly = await this.#thread.end({ kind: 'close' }, patience)
    if (!isOrderly) this.#options.log.error('The writer had to be ended by force', { unanswered: this.#calls.size })
    this.#calls.failAll(new Fault('shutting_down', 'The store closed before this was written'))
  }

  #refusal(): Fault | null {
    if (this.#isClosing) return new Fault('shutting_down', 'The store is closed')
    if (this.#damage !== null) return new Fault('storage_broken', this.#damage.message, { detail: this.#damage.detail })
    if (!this.#thread.isOpen) return new Fault('storage_broken', 'The writer is being started again')
    if (this.#calls.size >= mostUnanswered) return new Fault('storage_busy', 'Too much waits to be written')
    return null
  }

  #send(): void {
    if (this.#outgoing.length === 0) return
    this.#thread.post({ kind: 'jobs', zone: this.#options.zone(), jobs: this.#outgoing })
    this.#outgoing = []
  }

  #settle({ results, changes, trouble }: GroupEnd): void {
    const announced = [...changes]
    for (const result of results) {
      if ('changes' in result) announced.push(...result.changes)
      else this.#note(result.failure)
      this.#calls.settle(result)
    }
    this.#turn(trouble)
    if (announced.length > 0) this.#options.announce(announced)
  }

  /** The end of the store and damage are final; what the thread says of itself does not change them. */
  #turn(trouble: StorageTrouble | null): void {
    if (this.#isClosing || this.#damage !== null) return
    this.#options.health.turn(trouble === null ? 'well' : 'failing', trouble)
  }

  #note(failure: Failure): void {
    if (isDamage(failure)) this.stopForDamage(failure)
    if (failure.code === 'internal') this.#options.log.error('A job failed', { message: failure.message, stack: failure.stack })
  }

  #fall(): void {
    this.#outgoing = []
    if (!this.#isClosing) this.#options.health.turn('stopped', 'storage_broken')
    this.#calls.failAll(new Fault('storage_broken', 'The writer died before it answered'))
  }

  #rise(): void {
    this.#options.health.countRestart()
    this.#turn(null)
    if (this.#damage !== null) this.#thread.post({ kind: 'damaged', failure: this.#damage })
  }
}
