/** How many things a piece has, so that a delivery that comes meanwhile waits for no more than a blink. */

/** A piece is sized to stay between these, in ms from asking to answer. */
const quick = 10
const slow = 25
const smallest = 8
const largest = 256

export class Pace {
  #size = 32

  get size(): number {
    return this.#size
  }

  /** A piece of the present size took so many ms. */
  took(ms: number): void {
    if (ms > slow) this.#size = Math.max(smallest, this.#size >> 1)
    else if (ms < quick) this.#size = Math.min(largest, this.#size + 16)
  }
}
