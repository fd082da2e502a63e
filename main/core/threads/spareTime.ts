/** What the writer does while nobody waits: word indexes, checkpoints, statistics; in bites so small that a delivery hardly notices. */

import type { WritableDatabase } from '../storage/handles.ts'
import { indexSome } from '../storage/search/indexer.ts'
import { contentWindow, forgetContent } from '../storage/tables/recentContent.ts'

export type SpareTimeOptions = Readonly<{
  db: WritableDatabase
  monotonic: () => number
  /** Milliseconds that the thread has spent on jobs so far. */
  worked: () => number
  /** Hears of work that could not be done; it is tried again later. */
  failed: (error: unknown) => void
}>

/** Between bites while jobs come, and how long none may have come for the thread to be at rest. */
const pause = 100
const pauseAfterFailure = 60_000
const optimizeEvery = 6 * 3_600_000

/** Jobs that take more of the time than this leave none to spare; but the index never falls further behind than a while. */
const busyShare = 0.5
const longestPut = 3_000

/** A bite is sized to stay between these, in ms. */
const quickBite = 3
const slowBite = 8
/** At ten bites a second it keeps up with 300 deliveries a second: what the index lacks, every search has to look at itself. */
const smallestBite = 32
const largestBite = 512

export class SpareTime {
  readonly #options: SpareTimeOptions
  #timer: NodeJS.Timeout | null = null
  #lastJob = Number.NEGATIVE_INFINITY
  #lastOptimize = Number.NEGATIVE_INFINITY
  #bite = smallestBite
  #isEnded = false
  #looked = { at: Number.NEGATIVE_INFINITY, worked: 0 }
  #lastBite = Number.NEGATIVE_INFINITY
  #contentUpTo = { at: Number.NEGATIVE_INFINITY, eventId: 0 }

  constructor(options: SpareTimeOptions) {
    this.#options = options
  }

  /** The queue is empty for now. */
  begin(): void {
    this.#lastJob = this.#options.monotonic()
    if (this.#timer === null) this.#again(pause)
  }

  /** No more work of its own, for good: the database is being closed, or must not be touched. */
  end(): void {
    this.#isEnded = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #again(after: number): void {
    if (!this.#isEnded) this.#timer = setTimeout(() => this.#work(), after)
  }

  #work(): void {
    this.#timer = null
    if (this.#isBusy()) this.#again(pause)
    else this.#spend()
  }

  #spend(): void {
    try {
      const isResting = this.#options.monotonic() - this.#lastJob >= pause
      if (this.#index()) this.#again(isResting ? 0 : pause)
      else if (isResting) this.#tidy()
      else this.#again(pause)
    } catch (error) {
      this.#options.failed(error)
      this.#again(pauseAfterFailure)
    }
  }

  /** True where jobs took most of the time since the last look, and a bite was taken not long ago. */
  #isBusy(): boolean {
    const { monotonic, worked } = this.#options
    const before = this.#looked
    this.#looked = { at: monotonic(), worked: worked() }
    const share = (this.#looked.worked - before.worked) / (this.#looked.at - before.at)
    return share > busyShare && this.#looked.at - this.#lastBite < longestPut
  }

  /** True while more rows wait for the word indexes. */
  #index(): boolean {
    const { db, monotonic } = this.#options
    const start = monotonic()
    this.#lastBite = start
    const isMore = indexSome(db, this.#bite)
    const took = monotonic() - start
    if (took > slowBite) this.#bite = Math.max(smallestBite, this.#bite >> 1)
    else if (isMore && took < quickBite) this.#bite = Math.min(largestBite, this.#bite << 1)
    return isMore
  }

  /** By the monotonic clock: what came before the shop's clock was set is as young as it was. */
  #forget(): void {
    const { db, monotonic } = this.#options
    const { at, eventId } = this.#contentUpTo
    if (monotonic() - at < contentWindow) return
    this.#contentUpTo = { at: monotonic(), eventId: forgetContent(db, eventId) }
  }

  /** PASSIVE waits for no reader and makes none wait (sqlite.org/pragma.html#pragma_wal_checkpoint). */
  #tidy(): void {
    const { db, monotonic } = this.#options
    db.pragma('wal_checkpoint(PASSIVE)')
    this.#forget()
    if (monotonic() - this.#lastOptimize < optimizeEvery) return
    this.#lastOptimize = monotonic()
    // A hundred rows of each index say enough, in 4 ms instead of 20 at 20,000 orders (sqlite.org/lang_analyze.html#approx).
    db.pragma('analysis_limit = 100')
    // All tables, as advised for a connection that stays open (sqlite.org/pragma.html#pragma_optimize).
    db.pragma('optimize = 0x10002')
  }
}
