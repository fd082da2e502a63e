/** Whether the store can take what arrives, and since when; told to whoever listens, once per change. */

import type { Clock } from '../base/clock.ts'
import type { StoreHealth } from './store.ts'

export class Health {
  readonly #clock: Clock
  readonly #listeners = new Set<(health: StoreHealth) => void>()
  #now: StoreHealth

  constructor(clock: Clock) {
    this.#clock = clock
    this.#now = { state: 'well', code: null, since: clock.now(), restarts: 0 }
  }

  get now(): StoreHealth {
    return this.#now
  }

  turn(state: StoreHealth['state'], code: StoreHealth['code']): void {
    if (this.#now.state !== state || this.#now.code !== code) this.#tell({ ...this.#now, state, code, since: this.#clock.now() })
  }

  /** A thread died and another was started in its place. */
  countRestart(): void {
    this.#tell({ ...this.#now, restarts: this.#now.restarts + 1 })
  }

  listen(listener: (health: StoreHealth) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(health: StoreHealth): void {
    this.#now = health
    for (const listener of this.#listeners) listener(health)
  }
}
