/** The life of the writer thread: takes what has come, commits it as one group, answers, and tries again when the storage failed. */

import type { Change } from '../../../shared/contract/changes.ts'
import { appendAudit } from '../audit/append.ts'
import type { Clock } from '../base/clock.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { type Failure, failureOf, isDamage, troubleOf } from './failure.ts'
import { type Commit, GroupCommit } from './groupCommit.ts'
import { HeadKeeper } from './headKeeper.ts'
import { Outage } from './outage.ts'
import type { FromWriter, Job, ToWriter } from './protocol.ts'
import { Queue } from './queue.ts'
import { SpareTime } from './spareTime.ts'
import { auditChange, type WriteContext, type Written } from './writes.ts'

export type WriterLoopOptions = Readonly<{
  db: WritableDatabase
  headPath: string
  clock: Clock
  run: (job: Job, context: WriteContext) => Written<unknown>
  /** The next message that has already come, if any. */
  next: () => ToWriter | undefined
  say: (message: FromWriter) => void
  /** Nothing more will be heard or said. */
  ended: () => void
}>

/** After this long the event loop gets its turn: the head's timer must not wait for a lull. */
const longestTurn = 50
/** While the storage fails and nobody writes, the writer itself finds out when that is over. */
const retryEvery = 2_000
const patienceAtClose = 250

export class WriterLoop {
  readonly #options: WriterLoopOptions
  readonly #queue = new Queue()
  readonly #group: GroupCommit
  readonly #outage: Outage
  readonly #head: HeadKeeper
  readonly #spareTime: SpareTime
  #context: WriteContext = { zone: 'UTC' }
  #retry: NodeJS.Timeout | null = null
  #worked = 0
  #isClosing = false
  #isClosed = false

  constructor(options: WriterLoopOptions) {
    const { db, headPath, clock, run } = options
    this.#options = options
    this.#group = new GroupCommit(db, (job) => run(job, this.#context))
    this.#outage = new Outage(clock.monotonic)
    this.#head = new HeadKeeper({
      db,
      path: headPath,
      now: clock.now,
      failed: (error) => this.#warn('The head of the audit log could not be written', failureOf(error)),
    })
    this.#spareTime = new SpareTime({
      db,
      monotonic: clock.monotonic,
      worked: () => this.#worked,
      failed: (error) => this.#failed(error),
    })
    this.#spareTime.begin()
  }

  /** Takes a message, whatever has come behind it, and works until nothing waits. */
  hear(message: ToWriter): void {
    this.#take(message)
    this.#work()
  }

  #take(message: ToWriter): void {
    if (message.kind === 'close') this.#beginClosing()
    else if (message.kind === 'damaged') this.#meet(message.failure, 0)
    else {
      this.#context = { zone: message.zone }
      this.#queue.add(message.jobs)
    }
  }

  #work(): void {
    if (this.#isClosed) return
    const { clock, next } = this.#options
    const end = clock.monotonic() + longestTurn
    for (;;) {
      for (let message = next(); message !== undefined; message = next()) this.#take(message)
      const group = this.#queue.take()
      if (group.length === 0) break
      this.#settle(group)
      if (clock.monotonic() > end) return void setImmediate(() => this.#work())
    }
    if (this.#isClosing) this.#close()
    else this.#spareTime.begin()
  }

  #settle(jobs: readonly Job[]): void {
    const { monotonic } = this.#options.clock
    const start = monotonic()
    const { results, changes, failure } = this.#commit(jobs)
    this.#worked += monotonic() - start
    if (failure === null) {
      this.#outage.over()
      this.#head.moved()
    } else if (troubleOf(failure) !== null) this.#meet(failure, jobs.length)
    this.#options.say({ kind: 'settled', results, changes, trouble: this.#outage.trouble })
  }

  #commit(jobs: readonly Job[]): Commit {
    const failure = this.#outage.damage
    if (failure === null) return this.#group.commit(jobs, () => this.#recovery())
    return { results: jobs.map(({ seq }) => ({ seq, failure })), changes: [], failure }
  }

  /** After an outage the first commit begins with an entry about it. */
  #recovery(): readonly Change[] {
    const { report } = this.#outage
    if (report === null) return []
    const { db, clock } = this.#options
    const act = { action: 'STORAGE_RECOVERED', actor: 'system', status: 'SUCCESS' } as const
    return [auditChange(appendAudit(db, { ...act, at: clock.now(), detail: report }))]
  }

  /** The storage failed. Until a commit goes through, the writer tries one of its own now and then; of damage it keeps away. */
  #meet(failure: Failure, refused: number): void {
    this.#outage.met(failure, refused)
    if (this.#outage.damage === null) this.#retry ??= setTimeout(() => this.#try(), retryEvery)
    else this.#leaveAlone()
  }

  /** Whatever a damaged log seems to end with must not replace the head that knows better. */
  #leaveAlone(): void {
    this.#spareTime.end()
    this.#head.end()
  }

  #try(): void {
    this.#retry = null
    if (this.#outage.trouble !== null) this.#settle([])
  }

  /** Its own work counts as little: a checkpoint that finds the disk full refuses nobody. Damage counts whoever meets it. */
  #failed(error: unknown): void {
    const failure = failureOf(error)
    this.#warn('The writer could not do its own work', failure)
    if (!isDamage(failure)) return
    this.#meet(failure, 0)
    this.#options.say({ kind: 'settled', results: [], changes: [], trouble: this.#outage.trouble })
  }

  /** Whoever waits for the end must not wait for somebody else's lock as well. */
  #beginClosing(): void {
    this.#isClosing = true
    this.#options.db.pragma(`busy_timeout = ${patienceAtClose}`)
  }

  #close(): void {
    this.#isClosed = true
    if (this.#retry !== null) clearTimeout(this.#retry)
    if (this.#outage.damage === null) this.#checkpoint()
    this.#head.write()
    this.#leaveAlone()
    this.#options.db.close()
    this.#options.ended()
  }

  /** The readers are gone by now, so the WAL can be emptied; should that fail, the next start reads it. */
  #checkpoint(): void {
    try {
      this.#options.db.pragma('wal_checkpoint(TRUNCATE)')
    } catch (error) {
      this.#warn('The last checkpoint failed', failureOf(error))
    }
  }

  #warn(message: string, { code, message: cause, stack }: Failure): void {
    this.#options.say({ kind: 'log', level: 'warn', message, fields: { code, cause, stack } })
  }
}
