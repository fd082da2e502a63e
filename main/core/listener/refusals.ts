/**
 * Collects refused requests for the audit log: the first few are written at once, the rest as one row with a count per minute, so that nobody can
 * fill the disk by knocking. At most 20 + 33 + one row per cause a minute, whatever comes; and no answer ever waits for it.
 */

import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../threads/store.ts'
import type { Refusal } from './exchange.ts'

const windowMs = 60_000
/** Written at once for each cause and address, and for all together. */
const firstFew = 3
const mostAtOnce = 20
/** Pairs of cause and address that are told apart in a window; the rest goes under the cause alone. */
const mostKinds = 33
const longestPath = 200
const longestMethod = 20

type Noted = Pick<Refusal, 'cause' | 'remoteAddress' | 'method' | 'path'>
type Kind = { writtenAtOnce: number; waiting: Refusal | null }

/** Since the program started. */
export type RefusalTally = Readonly<{
  total: number
  byCause: Readonly<Partial<Record<Refusal['cause'], number>>>
  lastAt: number | null
}>

const joined = (one: Refusal | null, other: Refusal): Refusal =>
  one === null
    ? other
    : {
        ...other,
        count: one.count + other.count,
        firstAt: Math.min(one.firstAt, other.firstAt),
        lastAt: Math.max(one.lastAt, other.lastAt),
      }

export class Refusals {
  readonly #store: Pick<Store, 'refuse'>
  readonly #clock: Clock
  readonly #log: Log
  #tally: RefusalTally = { total: 0, byCause: {}, lastAt: null }
  #kinds = new Map<string, Kind>()
  #atOnce: Refusal[] = []
  #writtenAtOnce = 0
  #window: NodeJS.Timeout | null = null
  #writing: Promise<unknown> = Promise.resolve()

  constructor(store: Pick<Store, 'refuse'>, clock: Clock, log: Log) {
    this.#store = store
    this.#clock = clock
    this.#log = log
  }

  get tally(): RefusalTally {
    return this.#tally
  }

  /** `path` is without its query: that may hold a secret. */
  note({ cause, remoteAddress, method, path }: Noted): void {
    const at = this.#clock.now()
    this.#count(cause, at)
    const cut = { method: method.slice(0, longestMethod), path: path.slice(0, longestPath) }
    const refusal: Refusal = { cause, remoteAddress, ...cut, count: 1, firstAt: at, lastAt: at }
    const [kind, shown] = this.#kindOf(refusal)
    if (kind.writtenAtOnce < firstFew && this.#writtenAtOnce < mostAtOnce) {
      kind.writtenAtOnce++
      this.#writtenAtOnce++
      this.#writeSoon(shown)
    } else this.#hold(refusal)
    this.#startWindow()
  }

  /** Writes what waits; what cannot be written is lost. */
  async close(): Promise<void> {
    this.#endWindow()
    await this.#writing
    if (this.#window !== null) clearTimeout(this.#window)
  }

  #count(cause: Refusal['cause'], at: number): void {
    const { total, byCause } = this.#tally
    this.#tally = { total: total + 1, byCause: { ...byCause, [cause]: (byCause[cause] ?? 0) + 1 }, lastAt: at }
  }

  /** The kind that a refusal belongs to in this window, and the refusal as that kind shows it. */
  #kindOf(refusal: Refusal): [Kind, Refusal] {
    const own = `${refusal.cause} ${refusal.remoteAddress}`
    const isToldApart = this.#kinds.has(own) || this.#kinds.size < mostKinds
    const key = isToldApart ? own : refusal.cause
    const kind = this.#kinds.get(key) ?? { writtenAtOnce: 0, waiting: null }
    this.#kinds.set(key, kind)
    return [kind, isToldApart ? refusal : { ...refusal, remoteAddress: null }]
  }

  /** Into the row that is written when the window ends. */
  #hold(refusal: Refusal): void {
    const [kind, shown] = this.#kindOf(refusal)
    kind.waiting = joined(kind.waiting, shown)
  }

  #startWindow(): void {
    this.#window ??= setTimeout(() => this.#endWindow(), windowMs).unref()
  }

  #endWindow(): void {
    if (this.#window !== null) clearTimeout(this.#window)
    this.#window = null
    const waiting = [...this.#kinds.values()].flatMap((kind) => kind.waiting ?? [])
    this.#kinds = new Map()
    this.#writtenAtOnce = 0
    this.#write([...this.#atOnce.splice(0), ...waiting])
  }

  #writeSoon(refusal: Refusal): void {
    if (this.#atOnce.push(refusal) === 1) setImmediate(() => this.#write(this.#atOnce.splice(0)))
  }

  /** A failed write changes no answer: its rows wait for the next window. */
  #write(rows: readonly Refusal[]): void {
    if (rows.length === 0) return
    const written = this.#store.refuse(rows).catch((error: unknown) => {
      this.#log.warn('refused requests could not be written into the audit log', { error, rows: rows.length })
      for (const row of rows) this.#hold(row)
      this.#startWindow()
    })
    this.#writing = Promise.all([this.#writing, written])
  }
}
