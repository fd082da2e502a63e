/** A time during which the storage could not commit, as the writer counts it for the audit log. */

import { type Failure, isDamage, type StorageTrouble, troubleOf } from './failure.ts'

/** `ms` from the first failed commit to now; `refused` jobs in that time. */
export type OutageReport = Readonly<{ code: StorageTrouble; ms: number; refused: number }>

export class Outage {
  readonly #monotonic: () => number
  #began = 0
  #refused = 0
  #failure: Failure | null = null

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic
  }

  /** The trouble that stands now, by its latest code. */
  get trouble(): StorageTrouble | null {
    return this.#failure && troubleOf(this.#failure)
  }

  /** Set once the file itself is damaged: then nothing is tried again before the program's next start. */
  get damage(): Failure | null {
    return this.#failure && isDamage(this.#failure) ? this.#failure : null
  }

  get report(): OutageReport | null {
    const code = this.trouble
    return code === null ? null : { code, ms: Math.round(this.#monotonic() - this.#began), refused: this.#refused }
  }

  /** A commit failed and took `refused` jobs with it. */
  met(failure: Failure, refused: number): void {
    if (this.#failure === null) this.#began = this.#monotonic()
    this.#failure = this.damage ?? failure
    this.#refused += refused
  }

  /** A commit went through. */
  over(): void {
    if (this.damage !== null) return
    this.#failure = null
    this.#refused = 0
  }
}
