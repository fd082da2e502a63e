/**
 * Collects refused requests for the audit log: the first few are written at once, the rest as one row with a count per minute, so that nobody can
 * fill the disk by knocking. At most 20 + 33 + one row per cause a minute, whatever comes.
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

export type Refusals = Readonly<{
  note: (refusal: Noted) => void
  tally: () => RefusalTally
  /** Writes what waits. */
  close: () => Promise<void>
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

export function collectRefusals(store: Pick<Store, 'refuse'>, clock: Clock, log: Log): Refusals {
  let tally: RefusalTally = { total: 0, byCause: {}, lastAt: null }
  let kinds = new Map<string, Kind>()
  let atOnce: Refusal[] = []
  let writtenAtOnce = 0
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<unknown> = Promise.resolve()

  function kindOf(refusal: Refusal): [Kind, Refusal] {
    const own = `${refusal.cause} ${refusal.remoteAddress}`
    const isToldApart = kinds.has(own) || kinds.size < mostKinds
    const shown = isToldApart ? refusal : { ...refusal, remoteAddress: null }
    const key = isToldApart ? own : refusal.cause
    const kind = kinds.get(key) ?? { writtenAtOnce: 0, waiting: null }
    kinds.set(key, kind)
    return [kind, shown]
  }

  /** Into the row that is written when the window ends. */
  function hold(refusal: Refusal): void {
    const [kind, shown] = kindOf(refusal)
    kind.waiting = joined(kind.waiting, shown)
    startWindow()
  }

  function startWindow(): void {
    timer ??= setTimeout(endWindow, windowMs).unref()
  }

  function endWindow(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const rows = [...atOnce, ...[...kinds.values()].flatMap(({ waiting }) => waiting ?? [])]
    atOnce = []
    kinds = new Map()
    writtenAtOnce = 0
    write(rows)
  }

  /** A failed write changes no answer: its rows wait for the next window. */
  function write(rows: readonly Refusal[]): void {
    if (rows.length === 0) return
    const written = store.refuse(rows).catch((error: unknown) => {
      log.warn('refused requests could not be written into the audit log', { error, rows: rows.length })
      for (const row of rows) hold(row)
    })
    writing = Promise.all([writing, written])
  }

  function writeSoon(refusal: Refusal): void {
    if (atOnce.push(refusal) > 1) return
    setImmediate(() => {
      const rows = atOnce
      atOnce = []
      write(rows)
    })
  }

  return {
    note: ({ cause, remoteAddress, method, path }) => {
      const at = clock.now()
      const { total, byCause } = tally
      tally = { total: total + 1, byCause: { ...byCause, [cause]: (byCause[cause] ?? 0) + 1 }, lastAt: at }
      const refusal = {
        cause,
        remoteAddress,
        method: method.slice(0, longestMethod),
        path: path.slice(0, longestPath),
        count: 1,
        firstAt: at,
        lastAt: at,
      }
      const [kind, shown] = kindOf(refusal)
      startWindow()
      if (kind.writtenAtOnce >= firstFew || writtenAtOnce >= mostAtOnce) return hold(refusal)
      kind.writtenAtOnce++
      writtenAtOnce++
      writeSoon(shown)
    },
    tally: () => tally,
    close: async () => {
      endWindow()
      await writing
      if (timer !== null) clearTimeout(timer)
    },
  }
}
