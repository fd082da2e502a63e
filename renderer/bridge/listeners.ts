/** Who wants to be told of something. One listener's error reaches the page's error handling, never the other listeners or the teller. */

import { apart } from './apart.ts'

export type Listeners<T> = Readonly<{
  /** Returns the way to stop listening. */
  add: (listener: (value: T) => void) => () => void
  tell: (value: T) => void
}>

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<{ hear: (value: T) => void }>()
  return {
    add: (hear) => {
      const listener = { hear }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell: (value) => {
      for (const { hear } of [...listeners]) apart(() => hear(value))
    },
  }
}
