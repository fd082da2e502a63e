/** How far a long work is, how fast it goes and when it will be done; tells the pages now and then, never with every step. */

import type { ImportProgress } from '../../../../shared/contract/imports.ts'
import type { Clock } from '../../base/clock.ts'

/** How often the pages hear of it, in ms. */
const tellEvery = 250
/** The rate is that of the last while: what came before a flood of deliveries says nothing about the time left. */
const windowMs = 5_000

type Mark = Readonly<{ at: number; done: number }>

export class Progress {
  readonly #clock: Pick<Clock, 'monotonic'>
  readonly #tell: () => void
  #marks: Mark[]
  #done: number
  #total: number | null
  #told = Number.NEGATIVE_INFINITY

  constructor(clock: Pick<Clock, 'monotonic'>, tell: () => void, done: number, total: number | null) {
    this.#clock = clock
    this.#tell = tell
    this.#done = done
    this.#total = total
    this.#marks = [{ at: clock.monotonic(), done }]
  }

  move(done: number, total: number | null = this.#total): void {
    const at = this.#clock.monotonic()
    // Another stage counts other things.
    if (done < this.#done) this.#marks = []
    this.#done = done
    this.#total = total
    this.#marks.push({ at, done })
    while (this.#marks.length > 2 && at - (this.#marks[1]?.at ?? at) > windowMs) this.#marks.shift()
    if (at - this.#told < tellEvery) return
    this.#told = at
    this.#tell()
  }

  get shown(): ImportProgress {
    const [first] = this.#marks
    const seconds = first === undefined ? 0 : (this.#clock.monotonic() - first.at) / 1_000
    const perSecond = first === undefined || seconds <= 0 ? 0 : (this.#done - first.done) / seconds
    const rest = this.#total === null ? null : Math.max(0, this.#total - this.#done)
    return {
      done: this.#done,
      total: this.#total,
      perSecond: Math.round(perSecond),
      secondsLeft: rest === null || perSecond <= 0 ? null : Math.ceil(rest / perSecond),
    }
  }
}
