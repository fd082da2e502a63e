/** How long deliveries took lately, from their request to the commit. A native histogram: noting one costs the hot path well under a microsecond. */

import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'
import type { Handling } from '../../../shared/contract/today.ts'
import type { Clock } from '../base/clock.ts'

export type HandlingTimes = Readonly<{
  /** `ms` that one delivery took. */
  note: (ms: number) => void
  /** Null where nothing was noted lately. */
  show: () => Handling
}>

/** Two runs are kept, so what is shown covers the last half day to day and a bad hour is forgotten. */
const runMs = 12 * 3_600_000
const longestMicros = 600_000_000

const emptyRun = (): RecordableHistogram => createHistogram({ lowest: 1, highest: longestMicros, figures: 3 })

/** Microseconds as milliseconds. */
const milliseconds = (micros: number): number => micros / 1_000

export const handlingTimes = (clock: Pick<Clock, 'monotonic'>): HandlingTimes => {
  let [earlier, current] = [emptyRun(), emptyRun()]
  let began = clock.monotonic()

  const turn = (): void => {
    const runs = Math.floor((clock.monotonic() - began) / runMs)
    if (runs === 0) return
    earlier = runs === 1 ? current : emptyRun()
    current = emptyRun()
    began += runs * runMs
  }

  return {
    note: (ms) => {
      turn()
      current.record(Math.min(longestMicros, Math.max(1, Math.round(ms * 1_000))))
    },
    show: () => {
      turn()
      const all = emptyRun()
      all.add(earlier)
      all.add(current)
      if (all.count === 0) return null
      return {
        count: all.count,
        p50: milliseconds(all.percentile(50)),
        p95: milliseconds(all.percentile(95)),
        longest: milliseconds(all.max),
      }
    },
  }
}
