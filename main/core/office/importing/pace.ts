/** How many things a piece has, so that a delivery that comes meanwhile waits for no more than a blink. */

/** A piece is sized to keep the writer between these, in ms; what the disk then takes to sync it is the same for any size. */
const quick = 8
const slow = 20
const smallest = 32
const largest = 256

export class Pace {
  #size = 64

  get size(): number {
    return this.#size
  }

  /** The writer was at a piece of the present size for so many ms. */
  took(ms: number): void {
    if (ms > slow) this.#size = Math.max(smallest, this.#size >> 1)
    else if (ms < quick) this.#size = Math.min(largest, this.#size + 16)
  }
}
