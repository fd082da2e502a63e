/** Small things that this browser remembers (theme, language, the name at the desk); never anything of the shop. */

import { useSyncExternalStore } from 'react'

export type Preference<T> = Readonly<{
  read: () => T
  write: (value: T) => void
  subscribe: (onChange: () => void) => () => void
}>

/** `accept` turns whatever is stored into a value, also when nothing or nonsense is; where storage is refused the value lives as long as the page. */
export function preference<T>(name: string, accept: (stored: unknown) => T): Preference<T> {
  const listeners = new Set<() => void>()
  let value = accept(stored(`gasdesk.${name}`))
  // Another window of this browser changed it.
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key !== `gasdesk.${name}`) return
    value = accept(stored(event.key))
    for (const listener of listeners) listener()
  })
  return {
    read: () => value,
    write: (next) => {
      value = next
      keep(`gasdesk.${name}`, next)
      for (const listener of listeners) listener()
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

export function usePreference<T>(kept: Preference<T>): readonly [T, (value: T) => void] {
  return [useSyncExternalStore(kept.subscribe, kept.read), kept.write]
}

function stored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing (private window, full) still works; the value is asked for again next time.
  }
}
