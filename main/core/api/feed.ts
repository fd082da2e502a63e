/** The last changes, numbered, for pages that follow them live and after a break; what fell off is a gap that is said, never silence. */

import type { Change } from '../../../shared/contract/changes.ts'
import { Fault } from '../base/fault.ts'

/** A change and the place behind it, from which the feed goes on. */
export type Fed = Readonly<{ change: Change; cursor: string }>

export type Feed = Readonly<{
  /** Where the feed stands: `epoch:seq`. */
  cursor: () => string
  push: (change: Change) => void
  /**
   * Changes after a cursor, or from now on without one, until `signal` aborts or the feed ends. Faults with `gap` at once where the
   * cursor is of another run of the program or too old, and later where the reader has become too slow.
   */
  follow: (cursor: string | undefined, signal?: AbortSignal) => AsyncGenerator<Fed, void, void>
  /** Ends every stream that is being followed, and those to come. */
  end: () => void
}>

export type FeedOptions = Readonly<{
  /** How many changes are kept: more than come in the time that a page takes to reconnect. */
  size?: number
  /** Tells one run of the program from another. */
  epoch?: string
}>

/** At 200 deliveries a second with three changes each, about 15 seconds. */
const usualSize = 10_000

const written = /^(.*):(\d{1,15})$/

export const createFeed = ({ size = usualSize, epoch = crypto.randomUUID() }: FeedOptions = {}): Feed => {
  const ring: Change[] = []
  let last = 0
  let isEnded = false
  let news = Promise.withResolvers<void>()

  const tell = (): void => {
    news.resolve()
    news = Promise.withResolvers<void>()
  }

  const gap = (): Fault => new Fault('gap', 'The feed no longer holds what follows', { detail: { cursor: `${epoch}:${last}` } })

  const placeOf = (cursor: string): number => {
    const [, of, place] = written.exec(cursor) ?? []
    const seq = of === epoch ? Number(place) : Number.NaN
    if (!(seq >= last - size && seq <= last)) throw gap()
    return seq
  }

  async function* from(start: number, signal: AbortSignal | undefined): AsyncGenerator<Fed, void, void> {
    signal?.addEventListener('abort', tell)
    try {
      for (let seq = start; !signal?.aborted; ) {
        if (seq === last) {
          if (isEnded) return
          await news.promise
          continue
        }
        seq++
        const change = seq > last - size ? ring[seq % size] : undefined
        if (change === undefined) throw gap()
        yield { change, cursor: `${epoch}:${seq}` }
      }
    } finally {
      signal?.removeEventListener('abort', tell)
    }
  }

  return {
    cursor: () => `${epoch}:${last}`,
    push: (change) => {
      last++
      ring[last % size] = change
      tell()
    },
    follow: (cursor, signal) => from(cursor === undefined ? last : placeOf(cursor), signal),
    end: () => {
      isEnded = true
      tell()
    },
  }
}
